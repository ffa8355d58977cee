/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Trouble from below under the names by which a caller can act on it. */

#include "transfer/hf-transfer-error.h"

#include <errno.h>
#include <gio/gio.h>
#include <string.h>

static void
test_from_errno (void)
{
  static const struct
  {
    int             saved_errno;
    HfTransferError code;
  } cases[] = {
    { EEXIST, HF_TRANSFER_ERROR_EXISTS }, { ENOSPC, HF_TRANSFER_ERROR_FULL },
    { EDQUOT, HF_TRANSFER_ERROR_FULL },   { EACCES, HF_TRANSFER_ERROR_IO },
    { EIO, HF_TRANSFER_ERROR_IO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      hf_transfer_error_set_from_errno (&error, cases[i].saved_errno, "writing the table");
      g_assert_error (error, HF_TRANSFER_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, "writing the table: "));
      g_assert_nonnull (strstr (error->message, g_strerror (cases[i].saved_errno)));
    }
}

static void
test_from_io (void)
{
  static const struct
  {
    GIOErrorEnum    cause;
    HfTransferError code;
  } cases[] = {
    { G_IO_ERROR_NO_SPACE, HF_TRANSFER_ERROR_FULL },
    { G_IO_ERROR_EXISTS, HF_TRANSFER_ERROR_EXISTS },
    { G_IO_ERROR_PERMISSION_DENIED, HF_TRANSFER_ERROR_IO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      hf_transfer_error_take_io (&error, g_error_new (G_IO_ERROR, cases[i].cause, "because"),
                                 "reading");
      g_assert_error (error, HF_TRANSFER_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, "reading: because");
    }
}

/* Cancelling is not an error, so it must stay known as what it is. */
static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;

  hf_transfer_error_take_io (&error, g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "stopped"),
                             "reading");
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/transfer-error/from-errno", test_from_errno);
  g_test_add_func ("/transfer-error/from-io", test_from_io);
  g_test_add_func ("/transfer-error/cancelled", test_cancelled);
  return g_test_run ();
}
