// Layer: query. Why a query couldn't be understood: data, since queries come from users.
#pragma once

#include <cstddef>
#include <string>

namespace fuge {

struct QueryError {
  std::size_t position =
      0;  // bytes into the query; its length where something is missing at the end
  std::string message = {};  // what is wrong and what to write instead
};

}  // namespace fuge
