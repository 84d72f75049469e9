// The body exists only with the package trait `Plots`: without it neither gnuplot-iostream nor Boost is needed.
#include "CGnuplot.h"

#ifdef CGNUPLOT_ENABLED
#if !__has_include(<gnuplot-iostream.h>)
#error "figures need gnuplot-iostream: apt-get install gnuplot-nox libgnuplot-iostream-dev \
(or build without figures: swift build --disable-default-traits)"
#else

#include <fcntl.h>
#include <gnuplot-iostream.h>
#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>

#include <cerrno>
#include <cstdio>
#include <mutex>
#include <stdexcept>
#include <string>

namespace {

/// `text` between single quotes, with every single quote inside replaced by `escaped`.
std::string quoted(const char *text, const char *escaped) {
  std::string result = "'";
  for (const char *c = text; *c != 0; ++c) {
    if (*c == '\'') result += escaped; else result += *c;
  }
  return result + "'";
}

std::string shellQuoted(const char *text) { return quoted(text, "'\\''"); }
std::string gnuplotQuoted(const char *text) { return quoted(text, "''"); }

/// Keeps SIGPIPE from this thread while it lives, and swallows the one that came meanwhile.
class WithoutBrokenPipeSignal {
public:
  WithoutBrokenPipeSignal() {
    sigset_t pending;
    sigpending(&pending);
    wasPending = sigismember(&pending, SIGPIPE) == 1;
    sigemptyset(&brokenPipe);
    sigaddset(&brokenPipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &brokenPipe, &previous);
  }
  ~WithoutBrokenPipeSignal() {
    sigset_t pending;
    sigpending(&pending);
    int received = 0;
    if (!wasPending && sigismember(&pending, SIGPIPE) == 1) sigwait(&brokenPipe, &received);
    pthread_sigmask(SIG_SETMASK, &previous, nullptr);
  }

private:
  sigset_t brokenPipe, previous;
  bool wasPending;
};

std::mutex oneAtATime;

}  // namespace

int gnuplot_load(
  const char *executable, const char *directory, const char *script, const char *output, const char *errorLog) {
  std::lock_guard<std::mutex> lock(oneAtATime);
  // -d ignores the reader's own start-up files; "-" makes gnuplot stop at the first error instead of carrying on.
  const std::string command = "exec " + shellQuoted(executable) + " -d - 2>" + shellQuoted(errorLog);
  FILE *pipe = popen(command.c_str(), "w");
  if (pipe == nullptr) return -1;
  WithoutBrokenPipeSignal guard;
  try {
    // The class closes its file without telling how the process ended, so it gets a copy and `pclose` tells.
    FILE *copy = fdopen(fcntl(fileno(pipe), F_DUPFD_CLOEXEC, 0), "w");
    if (copy == nullptr) throw std::runtime_error("no more files can be opened");
    Gnuplot gnuplot(copy);
    gnuplot << "cd " << gnuplotQuoted(directory) << "\n"
            << "output = " << gnuplotQuoted(output) << "\n"
            << "load " << gnuplotQuoted(script) << "\n"
            << std::flush;
  } catch (const std::exception &) {
    // A broken pipe: gnuplot is gone, and its exit status says why.
  }
  const int status = pclose(pipe);
  if (status == -1) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

#endif
#endif
