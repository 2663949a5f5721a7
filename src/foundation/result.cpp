#include "foundation/result.h"

namespace tl {

std::string_view name_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::invalid: return "invalid";
    case ErrorKind::not_found: return "not_found";
    case ErrorKind::conflict: return "conflict";
    case ErrorKind::denied: return "denied";
    case ErrorKind::limit: return "limit";
    case ErrorKind::unavailable: return "unavailable";
    case ErrorKind::unsupported: return "unsupported";
    case ErrorKind::corrupt: return "corrupt";
  }
  return "invalid";
}

Error invalid(std::string code, std::string message) {
  return {ErrorKind::invalid, std::move(code), std::move(message)};
}
Error not_found(std::string code, std::string message) {
  return {ErrorKind::not_found, std::move(code), std::move(message)};
}
Error conflict(std::string code, std::string message) {
  return {ErrorKind::conflict, std::move(code), std::move(message)};
}
Error denied(std::string code, std::string message) {
  return {ErrorKind::denied, std::move(code), std::move(message)};
}
Error limit_exceeded(std::string code, std::string message) {
  return {ErrorKind::limit, std::move(code), std::move(message)};
}
Error unavailable(std::string code, std::string message) {
  return {ErrorKind::unavailable, std::move(code), std::move(message)};
}
Error unsupported(std::string code, std::string message) {
  return {ErrorKind::unsupported, std::move(code), std::move(message)};
}
Error corrupt(std::string code, std::string message) {
  return {ErrorKind::corrupt, std::move(code), std::move(message)};
}

Error with_context(Error error, std::string_view where) {
  error.message = std::string(where) + ": " + error.message;
  return error;
}

}  // namespace tl
