/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Copies for other programs. They must not outlive what they were made for: each process holds the
 * lock of its folder, and a folder whose lock nobody holds is left from a process that was killed
 * and is removed by the next one. Where the session has no folder of its own in memory there are no
 * copies: on a disk they would stay readable long after they were deleted. */

#include "session/files/hf-file-loans.h"

#include "session/files/hf-kept-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* Where the copies lie. No object: threads that copy work with it. */
typedef struct
{
  GMutex lock;   /* guards: */
  char  *path;   /* NULL until it is needed */
  int    holder; /* its lock, -1 before it is there */
  guint  n_lent;
} Folder;

struct _HfFileLoans
{
  GObject parent_instance;

  Folder folder;
};

G_DEFINE_FINAL_TYPE (HfFileLoans, hf_file_loans, G_TYPE_OBJECT)

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = NULL; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_unlink (path) != 0)
        remove_folder (path);
    }
  g_rmdir (folder);
}

static int
open_folder (const char *folder, int operation)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);

  if (fd < 0 || flock (fd, operation) == 0)
    return fd;
  close (fd);
  return -1;
}

static void
remove_abandoned (const char *place)
{
  g_autoptr (GDir) dir = g_dir_open (place, 0, NULL);

  for (const char *name = NULL; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *folder = g_build_filename (place, name, NULL);
      int              fd = open_folder (folder, LOCK_EX | LOCK_NB);

      if (fd < 0)
        continue;
      remove_folder (folder);
      close (fd);
    }
}

/* The lock of the place keeps others from taking a new folder for an abandoned one. */
static void
make_folder (Folder *self, const char *place)
{
  int   fd = open_folder (place, LOCK_EX);
  char *folder = g_build_filename (place, "XXXXXX", NULL);

  if (fd >= 0)
    remove_abandoned (place);
  if (fd >= 0 && g_mkdtemp_full (folder, 0700) != NULL)
    {
      self->holder = open_folder (folder, LOCK_EX);
      self->path = g_steal_pointer (&folder);
    }
  if (fd >= 0)
    close (fd);
  g_free (folder);
}

static char *
find_place (void)
{
  const char *runtime = g_getenv ("XDG_RUNTIME_DIR");

  return runtime ? g_build_filename (runtime, "huifang-files", NULL) : NULL;
}

static gboolean
need_folder (Folder *self, GError **error)
{
  g_autofree char *place = find_place ();

  if (self->path == NULL && place != NULL && (g_mkdir (place, 0700) == 0 || errno == EEXIST))
    make_folder (self, place);
  if (self->path != NULL)
    return TRUE;
  g_set_error_literal (error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_NO_PLACE,
                       "files: no private place for a copy");
  return FALSE;
}

/* A folder each, so that two files of one name do not meet. */
static char *
choose_path (Folder *self, const char *name, GError **error)
{
  g_autofree char *number = NULL, *folder = NULL;
  char            *path = NULL;

  g_mutex_lock (&self->lock);
  if (need_folder (self, error))
    {
      number = g_strdup_printf ("%u", ++self->n_lent);
      folder = g_build_filename (self->path, number, NULL);
      g_mkdir (folder, 0700);
      path = g_build_filename (folder, name, NULL);
    }
  g_mutex_unlock (&self->lock);
  return path;
}

typedef struct
{
  Folder    *folder; /* borrowed of the loans, which the answer holds */
  HfKeeping *keeping;
  HfKept     kept;
  char      *name;
} Loan;

static void
loan_free (gpointer data)
{
  Loan *self = data;

  hf_keeping_free (self->keeping);
  g_free (self->name);
  g_free (self);
}

static void
lend_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Loan      *loan = data;
  GError          *error = NULL;
  g_autofree char *path = choose_path (loan->folder, loan->name, &error);
  int fd = path ? g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0400) : -1;
  g_autoptr (GOutputStream) stream = fd >= 0 ? g_unix_output_stream_new (fd, TRUE) : NULL;

  if (path != NULL && stream == NULL)
    g_set_error_literal (&error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_NO_PLACE,
                         "files: a copy could not be made");
  else if (stream != NULL &&
           hf_keeping_read (loan->keeping, &loan->kept, stream, cancellable, &error))
    {
      g_task_return_pointer (task, g_file_new_for_path (path), g_object_unref);
      return;
    }
  if (stream != NULL)
    g_unlink (path);
  g_task_return_error (task, error);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GFile  *file = g_task_propagate_pointer (G_TASK (result), &error);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
hf_file_loans_finalize (GObject *object)
{
  Folder *folder = &HF_FILE_LOANS (object)->folder;

  if (folder->path != NULL)
    remove_folder (folder->path);
  if (folder->holder >= 0)
    close (folder->holder);
  g_free (folder->path);
  g_mutex_clear (&folder->lock);

  G_OBJECT_CLASS (hf_file_loans_parent_class)->finalize (object);
}

static void
hf_file_loans_class_init (HfFileLoansClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_file_loans_finalize;
}

static void
hf_file_loans_init (HfFileLoans *self)
{
  g_mutex_init (&self->folder.lock);
  self->folder.holder = -1;
}

HfFileLoans *
hf_file_loans_new (void)
{
  return g_object_new (HF_TYPE_FILE_LOANS, NULL);
}

void
hf_file_loans_lend_async (HfFileLoans        *self,
                          HfStore            *store,
                          const HfRow        *row,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) copying = NULL;
  HfKept  kept;
  GError *error = NULL;
  Loan   *loan;

  g_task_set_source_tag (task, hf_file_loans_lend_async);
  if (!hf_kept_file_find (hf_store_get_viewer (store), row, &kept, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  loan = g_new (Loan, 1);
  *loan = (Loan){ &self->folder, hf_keeping_new (hf_store_get_path (store)), kept,
                  hf_kept_file_name (row) };
  g_task_set_task_data (task, loan, loan_free);
  /* The copying thread holds neither the loans nor what belongs to them: it must not be the one
   * that removes the copies, at a time of its own. */
  copying = g_task_new (NULL, cancellable, copied_cb, g_object_ref (task));
  g_task_set_task_data (copying, loan, NULL);
  g_task_run_in_thread (copying, lend_thread);
}

GFile *
hf_file_loans_lend_finish (HfFileLoans *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
hf_file_loans_tidy (void)
{
  g_autofree char *place = find_place ();
  int              fd = place ? open_folder (place, LOCK_EX) : -1;

  if (fd < 0)
    return;
  remove_abandoned (place);
  close (fd);
}
