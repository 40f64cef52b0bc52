"""Everything that a program does to the files below one directory, seen by strace: the calls themselves, so SQLite's
writes are there like all others.

`record(words, root)` runs the program and gives a Recording: a tree before it, and its operations in order.

  Make(directory, name, node)          a file or a directory appears
  Move(from, name, to, name, node)     in one step; replaces what was there
  Drop(directory, name, node)
  Put(node, offset, bytes)
  Cut(node, length)                    shorter, or longer with zeros
  Sync(node)                           fsync or fdatasync of a file or a directory

A node is a number: names move, what they name stays. A call that changes files in a way that is not known here stops
the recording, so nothing is overlooked.
"""
import collections
import os
import re
import subprocess

Make = collections.namedtuple("Make", "directory name node")
Move = collections.namedtuple("Move", "directory name to_directory to_name node")
Drop = collections.namedtuple("Drop", "directory name node")
Put = collections.namedtuple("Put", "node offset bytes")
Cut = collections.namedtuple("Cut", "node length")
Sync = collections.namedtuple("Sync", "node")

CALLS = ("open openat openat2 creat close read lseek write pwrite64 writev pwritev pwritev2 ftruncate truncate fallocate "
         "rename renameat renameat2 unlink unlinkat rmdir mkdir mkdirat link linkat symlink symlinkat mknod mknodat fsync "
         "fdatasync sync_file_range syncfs sync copy_file_range sendfile splice ioctl mmap dup dup2 dup3 fcntl "
         "io_uring_setup io_submit chdir")
FICLONE = "FICLONE"


class Unknown(Exception):
    """A call whose effect on a file is not modelled."""


class Tree:
    """Nodes by number; a directory is a dict of names, a file a bytearray. Node 0 is the root."""

    def __init__(self):
        self.nodes = [{}]

    def add(self, node):
        self.nodes.append(node)
        return len(self.nodes) - 1

    def load(self, path, directory=0):
        for entry in sorted(os.scandir(path), key=lambda entry: entry.name):
            if entry.is_dir():
                node = self.add({})
                self.load(entry.path, node)
            else:
                with open(entry.path, "rb") as file:
                    node = self.add(bytearray(file.read()))
            self.nodes[directory][entry.name] = node

    def copy(self):
        other = Tree()
        other.nodes = [node.copy() for node in self.nodes]
        return other

    def write(self, path, directory=0):
        os.makedirs(path, exist_ok=True)
        for name, node in self.nodes[directory].items():
            inner = os.path.join(path, name)
            if isinstance(self.nodes[node], dict):
                self.write(inner, node)
            else:
                with open(inner, "wb") as file:
                    file.write(self.nodes[node])

    def apply(self, operation):
        match operation:
            case Make(directory, name, node):
                self.nodes[directory][name] = node
            case Move(directory, name, to_directory, to_name, node):
                if self.nodes[directory].get(name) == node:
                    del self.nodes[directory][name]
                self.nodes[to_directory][to_name] = node
            case Drop(directory, name, node):
                if self.nodes[directory].get(name) == node:
                    del self.nodes[directory][name]
            case Put(node, offset, data):
                file = self.nodes[node]
                file.extend(bytes(max(0, offset - len(file))))
                file[offset:offset + len(data)] = data
            case Cut(node, length):
                file = self.nodes[node]
                file.extend(bytes(max(0, length - len(file))))
                del file[length:]


Recording = collections.namedtuple("Recording", "before operations")


class Recorder:
    """Follows one process's calls; `tree` is what the files hold after them."""

    def __init__(self, root, wreck=None):
        self.root = os.path.abspath(root)
        if wreck:
            self.before, self.operations = wreck.before.copy(), list(wreck.operations)
            self.tree = self.before.copy()
            for operation in self.operations:
                self.tree.apply(operation)
        else:
            self.tree = Tree()
            self.tree.load(self.root)
            self.before = self.tree.copy()
            self.operations = []
        self.open = {}  # descriptor -> [node, position]

    def did(self, operation):
        self.tree.apply(operation)
        self.operations.append(operation)

    def place(self, path):
        """(directory node, name) of a path below the root, None of another."""
        path = os.path.normpath(path)
        if not path.startswith(self.root + "/"):
            return None
        directory = 0
        *parents, name = path[len(self.root) + 1:].split("/")
        for part in parents:
            directory = self.tree.nodes[directory][part]
        return directory, name

    def node_at(self, path):
        if os.path.normpath(path) == self.root:
            return 0
        place = self.place(path)
        return self.tree.nodes[place[0]].get(place[1]) if place else None

    def call(self, name, arguments, result):
        known = getattr(self, "on_" + name, None)
        if known:
            known(arguments, result)
        elif any(self.is_ours(argument) for argument in arguments):
            raise Unknown(f"{name}({', '.join(arguments)[:200]})")

    def is_ours(self, argument):
        if argument.startswith('"'):
            return self.node_at(text(argument)) is not None
        return argument.isdigit() and int(argument) in self.open

    def on_openat(self, arguments, result):
        path, flags = text(arguments[1]), arguments[2].split("|")
        self.open.pop(result, None)
        node = self.node_at(path)
        if node is None:
            place = self.place(path)
            if place is None:
                return
            node = self.tree.add(bytearray())
            self.before.add(bytearray())
            self.did(Make(*place, node))
        elif "O_TRUNC" in flags and self.tree.nodes[node]:
            self.did(Cut(node, 0))
        if "O_TMPFILE" in flags:
            raise Unknown(f"openat with {flags}")
        self.open[result] = [node, len(self.tree.nodes[node]) if "O_APPEND" in flags else 0]

    def on_close(self, arguments, _):
        self.open.pop(int(arguments[0]), None)

    def on_read(self, arguments, result):
        if self.is_ours(arguments[0]):
            self.open[int(arguments[0])][1] += result

    def on_lseek(self, arguments, result):
        if self.is_ours(arguments[0]):
            self.open[int(arguments[0])][1] = result

    def on_write(self, arguments, result):
        if not self.is_ours(arguments[0]):
            return
        handle = self.open[int(arguments[0])]
        self.did(Put(handle[0], handle[1], data(arguments[1])[:result]))
        handle[1] += result

    def on_pwrite64(self, arguments, result):
        if self.is_ours(arguments[0]):
            self.did(Put(self.open[int(arguments[0])][0], int(arguments[3]), data(arguments[1])[:result]))

    def on_ftruncate(self, arguments, _):
        if self.is_ours(arguments[0]):
            self.did(Cut(self.open[int(arguments[0])][0], int(arguments[1])))

    def on_copy_file_range(self, arguments, result):
        if not self.is_ours(arguments[2]):
            return
        source, target = self.open[int(arguments[0])], self.open[int(arguments[2])]
        if arguments[1] != "NULL" or arguments[3] != "NULL":
            raise Unknown("copy_file_range with offsets")
        copied = bytes(self.tree.nodes[source[0]][source[1]:source[1] + result])
        self.did(Put(target[0], target[1], copied))
        source[1] += result
        target[1] += result

    def on_ioctl(self, arguments, _):
        if self.is_ours(arguments[0]) and FICLONE in arguments[1]:
            self.did(Put(self.open[int(arguments[0])][0], 0, bytes(self.tree.nodes[self.open[int(arguments[2])][0]])))

    def on_fcntl(self, arguments, _):
        if self.is_ours(arguments[0]) and "F_DUPFD" in arguments[1]:
            raise Unknown("fcntl(F_DUPFD)")

    def on_mmap(self, arguments, _):
        if self.is_ours(arguments[4]) and "MAP_SHARED" in arguments[3] and "PROT_WRITE" in arguments[2]:
            raise Unknown("mmap for writing")

    def on_fsync(self, arguments, _):
        if self.is_ours(arguments[0]):
            self.did(Sync(self.open[int(arguments[0])][0]))

    on_fdatasync = on_fsync

    def on_rename(self, arguments, _):
        source, target = self.place(text(arguments[0])), self.place(text(arguments[1]))
        if source and target:
            self.did(Move(*source, *target, self.tree.nodes[source[0]][source[1]]))

    def on_unlink(self, arguments, _):
        place = self.place(text(arguments[0]))
        if place:
            self.did(Drop(*place, self.tree.nodes[place[0]][place[1]]))

    on_rmdir = on_unlink

    def on_mkdir(self, arguments, _):
        place = self.place(text(arguments[0]))
        if place:
            self.before.add({})
            self.did(Make(*place, self.tree.add({})))

    def on_chdir(self, arguments, _):
        raise Unknown("chdir: paths would be another directory's")


def data(argument):
    if not argument.startswith('"') or argument.endswith("..."):
        raise Unknown("bytes that strace did not show whole")
    return bytes.fromhex(argument[1:-1].replace("\\x", ""))


def text(argument):
    return data(argument).decode()


def calls_in(lines):
    """(name, arguments, result) of each call that succeeded, in order. Strings come in hexadecimal, so that no comma and
    no bracket is part of one."""
    begun = {}
    for line in lines:
        process, _, call = line.strip().partition(" ")
        call = call.strip()
        if call.endswith("<unfinished ...>"):
            begun[process] = call.removesuffix("<unfinished ...>")
            continue
        resumed = re.match(r"<\.\.\. \w+ resumed>", call)
        if resumed:
            call = begun.pop(process) + call[resumed.end():]
        parts = re.match(r"(\w+)\((.*)\) += (-?\d+|0x[0-9a-f]+)", call)
        if parts and not parts[3].startswith("-"):
            yield parts[1], parts[2].split(", "), int(parts[3], 0)


def record(words, root, log, wreck=None):
    """With `wreck`, a recording that broke off and left what is in `root`, the two are one recording."""
    recorder = Recorder(root, wreck)
    done = subprocess.run(["strace", "-f", "-qq", "--seccomp-bpf", "-xx", "-s", "100000000", "-o", log, "-e",
                           "trace=" + ",".join("?" + call for call in CALLS.split()), *words],
                          capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        raise RuntimeError(f"the recorded run exits {done.returncode}: {done.stderr.strip()}")
    with open(log, encoding="ascii") as lines:
        for name, arguments, result in calls_in(lines):
            recorder.call(name, arguments, result)
    after = Tree()
    after.load(root)
    if contents(recorder.tree) != contents(after):
        raise RuntimeError("the recording does not add up to what is there")
    return Recording(recorder.before, recorder.operations)


def contents(tree, node=0):
    """A value that is equal for trees that look the same."""
    inner = tree.nodes[node]
    if isinstance(inner, dict):
        return tuple((name, contents(tree, child)) for name, child in sorted(inner.items()))
    return bytes(inner)
