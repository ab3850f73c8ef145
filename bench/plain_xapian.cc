#include "plain_xapian.h"

namespace bench {
namespace {

constexpr const char* id_prefix = "Q";

}  // namespace

PlainDocuments::PlainDocuments(XapianTerms terms) {
  generator_.set_stemmer(Xapian::Stem("german"));
  if (terms == XapianTerms::stems)
    generator_.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
}

Xapian::Document PlainDocuments::make(const std::string& id, const std::string& title,
                                      const std::string& text) {
  Xapian::Document document;
  generator_.set_document(document);
  generator_.index_text(title, 1, "S");
  generator_.index_text(title);
  generator_.increase_termpos();
  generator_.index_text(text);
  document.set_data(title + '\n' + text);
  document.add_boolean_term(id_term(id));
  return document;
}

std::string id_term(const std::string& id) {
  return id_prefix + id;
}

std::string id_of(const Xapian::Document& document) {
  Xapian::TermIterator term = document.termlist_begin();
  term.skip_to(id_prefix);
  return (*term).substr(1);
}

void index_by_xapian(const std::filesystem::path& path,
                     const std::vector<fuge::Article>& articles) {
  Xapian::WritableDatabase database(path.string(),
                                    Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
  PlainDocuments documents(XapianTerms::stems);
  for (const fuge::Article& article : articles)
    database.replace_document(id_term(article.id),
                              documents.make(article.id, article.title, article.text));
  database.commit();
}

PlainXapian::PlainXapian(const std::filesystem::path& path)
    : database_(path.string(), Xapian::DB_BACKEND_GLASS) {
  parser_.set_stemmer(Xapian::Stem("german"));
  parser_.set_stemming_strategy(Xapian::QueryParser::STEM_ALL);
  parser_.set_default_op(Xapian::Query::OP_OR);
  parser_.set_database(database_);
}

std::vector<std::string> PlainXapian::search(const std::string& query, bool language,
                                             std::size_t limit) {
  Xapian::Enquire enquire(database_);
  const unsigned language_flags = Xapian::QueryParser::FLAG_DEFAULT;
  const unsigned flags = language ? language_flags : 0U;
  try {
    enquire.set_query(parser_.parse_query(query, flags));
  } catch (const Xapian::QueryParserError&) {
    return {};
  }
  std::vector<std::string> ids;
  const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
  for (auto hit = found.begin(); hit != found.end(); ++hit)
    ids.push_back(id_of(hit.get_document()));
  return ids;
}

}  // namespace bench
