/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is given up is gone, and what painting needs is not. Tried by a child that is locked in. */

#include "preview/hf-preview.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

typedef gboolean (*Attempt) (const char *path);

static gboolean
reads (const char *path)
{
  char byte;
  int  fd = open (path, O_RDONLY);

  return fd >= 0 && read (fd, &byte, 1) == 1;
}

static gboolean
allocates (const char *path)
{
  void *some = malloc (100 * 1000 * 1000);

  return some != NULL;
}

/* The address sanitizer needs more addresses than that for itself: it is not held to a limit. */
static gboolean
allocates_without_end (const char *path)
{
#ifdef __SANITIZE_ADDRESS__
  return FALSE;
#endif
  return malloc ((size_t) 2 * 1024 * 1024 * 1024) != NULL;
}

static gboolean
writes (const char *path)
{
  return open (path, O_WRONLY) >= 0;
}

static gboolean
empties (const char *path)
{
  return open (path, O_RDONLY | O_TRUNC) >= 0 || truncate (path, 0) == 0;
}

static gboolean
makes (const char *path)
{
  g_autofree char *other = g_strconcat (path, ".other", NULL);

  return open (other, O_RDONLY | O_CREAT, 0600) >= 0 || mkdir (other, 0700) == 0 ||
         link (path, other) == 0 || symlink (path, other) == 0;
}

static gboolean
removes (const char *path)
{
  g_autofree char *other = g_strconcat (path, ".other", NULL);

  return unlink (path) == 0 || rename (path, other) == 0 || chmod (path, 0777) == 0;
}

static gboolean
connects (const char *path)
{
  return socket (AF_INET, SOCK_STREAM, 0) >= 0 || socket (AF_UNIX, SOCK_STREAM, 0) >= 0;
}

static gboolean
starts (const char *path)
{
  execl ("/bin/true", "true", NULL);
  return FALSE; /* else it would have ended as one that could */
}

static gboolean
ends_others (const char *path)
{
  return kill (getppid (), 0) == 0;
}

/* 0: it could; 1: it could not; 2: it was not locked in. */
static int
try_locked_in (Attempt attempt, const char *path)
{
  pid_t child = fork ();
  int   status = 0;

  if (child == 0)
    _exit (!hf_preview_lock_in () ? 2 : attempt (path) ? 0 : 1);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
test_attempts (void)
{
  static const struct
  {
    Attempt attempt;
    int     expected;
  } attempts[] = {
    { reads, 0 },       { allocates, 0 }, { allocates_without_end, 1 },
    { writes, 1 },      { empties, 1 },   { makes, 1 },
    { removes, 1 },     { connects, 1 },  { starts, 1 },
    { ends_others, 1 },
  };
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;
  int              fd = g_file_open_tmp ("precious-XXXXXX", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  close (fd);
  g_assert_true (g_file_set_contents (path, "precious", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_test_message ("attempt %u", i);
      g_assert_cmpint (try_locked_in (attempts[i].attempt, path), ==, attempts[i].expected);
    }
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "precious");
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/preview-sandbox/attempts", test_attempts);
  return g_test_run ();
}
