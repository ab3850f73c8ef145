// fuge: full-text search for German news. This header brings all of the library; each of the others
// stands alone too, and says in its first line which layer it belongs to.
#pragma once

#include "fuge/analyzer.h"
#include "fuge/article.h"
#include "fuge/article_reader.h"
#include "fuge/compound_splitter.h"
#include "fuge/compound_words.h"
#include "fuge/date.h"
#include "fuge/date_range.h"
#include "fuge/error.h"
#include "fuge/explanation.h"
#include "fuge/index.h"
#include "fuge/markup.h"
#include "fuge/name_variants.h"
#include "fuge/query_error.h"
#include "fuge/results.h"
#include "fuge/search.h"
#include "fuge/token.h"
#include "fuge/version.h"
#include "fuge/writer.h"
