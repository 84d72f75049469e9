/// gnuplot behind one C function, because Swift cannot import the non-copyable class of <gnuplot-iostream.h>.
///
/// What it refuses to do: look for gnuplot on PATH, write scripts, judge the figure. The caller does.
#ifndef CGNUPLOT_H
#define CGNUPLOT_H

#ifdef __cplusplus
extern "C" {
#endif

/// Lets gnuplot load one script and waits for its end.
///
/// - executable: the absolute path of gnuplot.
/// - directory: where gnuplot works, so that a script may name its neighbours.
/// - script: the file to load, relative to `directory`.
/// - output: the value of gnuplot's variable `output` before the script is loaded.
/// - errorLog: the file that receives what gnuplot writes to standard error.
///
/// Returns gnuplot's exit status (0 is success, 127 means that it could not be started), 128 + n if signal n
/// ended it, or -1 with `errno` set if no pipe could be opened. One figure at a time: calls from several threads wait.
/// A gnuplot that dies early does not kill this process: SIGPIPE is held back while writing to it.
int gnuplot_load(
  const char *executable, const char *directory, const char *script, const char *output, const char *errorLog);

#ifdef __cplusplus
}
#endif
#endif
