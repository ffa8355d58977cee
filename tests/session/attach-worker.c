/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Attaches one file after the other to the first customer of a book, and says of each that it is
 * saved once it is. To be killed, or to fill a disk.
 *
 * attach-worker BOOK COUNT BYTES SEED */

#include "core/hf-attachment.h"
#include "core/hf-customer.h"
#include "session/files/hf-attach-job.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct
{
  GAsyncResult *result;
} Answer;

static void
ran_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Answer *) user_data)->result = g_object_ref (result);
}

static GBytes *
make_contents (guint32 seed, gsize length)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (seed);
  guint8 *bytes = g_malloc (length);

  for (gsize i = 0; i < length; i++)
    bytes[i] = (guint8) g_rand_int (dice);
  return g_bytes_new_take (bytes, length);
}

static gboolean
attach (HfStore *store, guint32 seed, gsize length, GError **error)
{
  g_autoptr (HfAttachJob) job = hf_attach_job_new (store, HF_ATTACHMENT_CUSTOMER, 1);
  g_autoptr (GBytes) bytes = make_contents (seed, length);
  g_autofree char *name = g_strdup_printf ("%u.bin", seed);
  Answer           answer = { NULL };
  gboolean         is_attached;

  hf_attach_job_add_bytes (job, name, bytes);
  hf_attach_job_run_async (job, NULL, ran_cb, &answer);
  while (answer.result == NULL)
    g_main_context_iteration (NULL, TRUE);
  is_attached = hf_attach_job_run_finish (job, answer.result, error);
  g_assert (!is_attached || hf_attach_job_get_n_attached (job) == 1);
  g_object_unref (answer.result);
  return is_attached;
}

static HfStore *
open_book (const char *path)
{
  g_autoptr (HfClock) clock = hf_clock_new_fixed (1697763600);
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Lin", 0, FALSE);

  return hf_store_open (path, 0, clock, viewer, NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfStore) store = argc == 5 ? open_book (argv[1]) : NULL;

  if (store == NULL)
    return 3;
  for (guint32 i = 0; i < (guint32) atoi (argv[2]); i++)
    {
      guint32 seed = (guint32) atoi (argv[4]) + i;

      if (!attach (store, seed, (gsize) atoi (argv[3]), &error))
        {
          printf ("failed %s\n", g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_FULL) ?
                                   "full" :
                                   error->message);
          return 4;
        }
      printf ("saved %u.bin\n", seed);
      fflush (stdout);
    }
  return 0;
}
