#include "tools/feed/keys_words.h"

#include "content/base/write_then_rename.h"
#include "tools/feed/authority.h"
#include "tools/feed/key_change.h"
#include "tools/feed/offline_signing.h"
#include "tools/feed/resign.h"

namespace tools {
namespace {

using content::Error;
using content::Json;
using content::Result;

constexpr uint64_t kMostPassphraseBytes = 4096;
constexpr uint64_t kMostPublicBytes = 1'000'000;

}  // namespace

Result<std::string> ReadPassphrase(content::Disk& disk, const std::string& path) {
  if (path.empty()) return std::string();
  std::string text = TRY(disk.Read(path, kMostPassphraseBytes));
  text = text.substr(0, text.find_first_of("\r\n"));
  if (text.empty()) return Error{Error::Kind::Usage, path + ": its first line must hold the passphrase"};
  return text;
}

KeysWords::KeysWords(CLI::App& app) {
  keys_ = app.add_subcommand("keys", "Make, rotate and revoke the keys of a feed (docs/operators/keys.md)");
  keys_->require_subcommand(1);
  auto add = [&](const char* name, const char* help, auto run) {
    CLI::App* word = keys_->add_subcommand(name, help);
    words_.push_back({word, run});
    return word;
  };
  auto with_ring = [&](CLI::App* word) {
    word->add_option("--keys", directory_, "The private keys' directory")->required();
    word->add_option("--passphrase-file", passphrase_file_, "Holds the keys' passphrase in its first line");
  };
  auto with_out = [&](CLI::App* word) {
    word->add_option("--out", out_, "The directory for the files that are to be signed")->required();
  };
  auto with_feed = [&](CLI::App* word) {
    word->add_option("--feed", feed_, "The feed's directory")->required();
  };
  auto with_new = [&](CLI::App* word, bool required) {
    word->add_option("--new", public_files_, "Public parts of the new keys, as keys public prints them")
        ->required(required);
  };

  CLI::App* make = add("make", "Make new private keys", &KeysWords::Make);
  with_ring(make);
  make->add_option("--name", names_,
                   "root-1, targets-2, snapshot, pref-13, pref-13-2 ...; default: a whole set");
  with_ring(add("public", "Print the public parts of the keys here, as JSON", &KeysWords::Public));
  with_feed(add("list", "Show who may sign what, and until when it is signed", &KeysWords::List));

  found_ = add("found", "Propose the first root and targets of a new feed", &KeysWords::Propose);
  with_new(found_, true);
  renew_ = add("renew", "Propose root or targets with a new date", &KeysWords::Propose);
  renew_->add_option("--role", role_, "root or targets")->required();
  rotate_ = add("rotate", "Propose a new key instead of one of a role's", &KeysWords::Propose);
  rotate_->add_option("--role", role_, "The role")->required();
  rotate_->add_option("--old", key_, "The id of the key that goes (8 digits or more), if there are several");
  with_new(rotate_, true);
  revoke_ = add("revoke", "Propose to strike out a key that is in wrong hands", &KeysWords::Propose);
  revoke_->add_option("--key", key_, "Its id (8 digits or more)")->required();
  with_new(revoke_, false);
  recover_ =
      add("recover", "Propose new keys for snapshot and timestamp after a break-in", &KeysWords::Propose);
  with_new(recover_, true);
  for (CLI::App* word : {renew_, rotate_, revoke_, recover_}) with_feed(word);
  for (CLI::App* word : {found_, renew_, rotate_, revoke_, recover_}) with_out(word);

  CLI::App* sign = add("sign", "Sign proposed files with the keys here", &KeysWords::Sign);
  with_ring(sign);
  sign->add_option("FILE", files_, "Proposed root and targets files")->required();
  CLI::App* assemble = add("assemble", "Put signed files together and announce them", &KeysWords::Assemble);
  with_ring(assemble);
  with_feed(assemble);
  assemble->add_option("FILE", files_, "Signed files; several copies of one where each holder signed one")
      ->required();
}

Result<void> KeysWords::Run(content::Disk& disk, const content::Clock& clock, const Say& say) {
  for (const Word& word : words_) {
    if (word.app->parsed()) return (this->*word.run)(disk, clock, say);
  }
  return {};
}

Result<void> KeysWords::Make(content::Disk& disk, const content::Clock&, const Say& say) {
  std::string passphrase = TRY(ReadPassphrase(disk, passphrase_file_));
  std::vector<std::string> names = names_.empty() ? AllKeyNames() : names_;
  TRY(MakeKeys(disk, directory_, names, passphrase));
  say("made " + std::to_string(names.size()) + (names.size() == 1 ? " key in " : " keys in ") + directory_);
  return {};
}

Result<void> KeysWords::Public(content::Disk& disk, const content::Clock&, const Say& say) {
  std::string passphrase = TRY(ReadPassphrase(disk, passphrase_file_));
  KeyRing keys = TRY(KeyRing::Open(disk, directory_, passphrase));
  if (keys.empty()) return Error{Error::Kind::Usage, directory_ + " holds no keys"};
  say(Json(keys.Public()).dump(2));
  return {};
}

Result<void> KeysWords::List(content::Disk& disk, const content::Clock&, const Say& say) {
  FeedFiles files(disk, feed_);
  FeedState state = TRY(ReadFeedState(files));
  const SignedFile* root = state.Find("root");
  if (!root) return Error{Error::Kind::Usage, feed_ + " is not a feed: it has no root"};
  auto line = [&](const std::string& role, const Json& delegator) {
    const SignedFile* file = state.Find(role);
    say(role + ": " + Authority::Over(role, delegator).Line() +
        (file ? "; version " + std::to_string(file->version) + " until " +
                    content::FormatInstant(file->expires)
              : "; nothing signed yet"));
  };
  for (const char* role : {"root", "targets", "snapshot", "timestamp"}) line(role, root->part);
  const SignedFile* targets = state.Find("targets");
  if (!targets || !targets->part.contains("delegations")) return {};
  for (const Json& role : targets->part.at("delegations").at("roles")) {
    line(role.at("name").get<std::string>(), targets->part);
  }
  return {};
}

Result<PublicKeys> KeysWords::ReadPublic(content::Disk& disk) const {
  PublicKeys keys;
  for (const std::string& path : public_files_) {
    std::string bytes = TRY(disk.Read(path, kMostPublicBytes));
    Json read = TRY(content::ParseJson(bytes, path));
    if (!read.is_object()) return Error{Error::Kind::Usage, path + ": not what keys public prints"};
    for (const auto& [name, key] : read.items()) {
      if (keys.contains(name) && keys.at(name) != key) {
        return Error{Error::Kind::Usage, path + ": another key has the name " + name + " already"};
      }
      keys[name] = key;
    }
  }
  return keys;
}

Result<void> KeysWords::Propose(content::Disk& disk, const content::Clock& clock, const Say& say) {
  PublicKeys fresh = TRY(ReadPublic(disk));
  FeedFiles files(disk, feed_);
  FeedState state;
  if (!found_->parsed()) state = TRY(ReadFeedState(files));
  auto propose = [&]() -> Result<Proposals> {
    if (found_->parsed()) return Found(fresh, clock.Now());
    if (renew_->parsed()) return Renew(state, role_, clock.Now());
    if (rotate_->parsed()) return Rotate(state, role_, fresh, key_, clock.Now());
    if (revoke_->parsed()) return Revoke(state, key_, fresh, clock.Now());
    return Recover(state, fresh, clock.Now());
  };
  Proposals proposals = TRY(propose());
  TRY(disk.MakeDirectories(out_));
  for (const Proposal& proposal : proposals) {
    std::string path = content::Join(out_, proposal.name);
    TRY(content::WriteThenRename(disk, path, proposal.bytes));
    say("to be signed: " + path);
  }
  return {};
}

Result<void> KeysWords::Sign(content::Disk& disk, const content::Clock&, const Say& say) {
  std::string passphrase = TRY(ReadPassphrase(disk, passphrase_file_));
  KeyRing keys = TRY(KeyRing::Open(disk, directory_, passphrase));
  for (const std::string& path : files_) {
    std::string bytes = TRY(disk.Read(path, content::kMostTargetsBytes));
    std::vector<std::string> lines = TRY(DescribeProposal(bytes, path));
    std::string signed_bytes = TRY(AddSignatures(bytes, path, keys));
    for (const std::string& line : lines) say(line);
    TRY(content::WriteThenRename(disk, path, signed_bytes));
    say("signed: " + path);
  }
  return {};
}

Result<void> KeysWords::Assemble(content::Disk& disk, const content::Clock& clock, const Say& say) {
  std::vector<std::string> copies;
  for (const std::string& path : files_) {
    std::string bytes = TRY(disk.Read(path, content::kMostTargetsBytes));
    copies.push_back(std::move(bytes));
  }
  ResignPlaces places{feed_, directory_, TRY(ReadPassphrase(disk, passphrase_file_))};
  return tools::Assemble(disk, clock, places, copies, say);
}

}  // namespace tools
