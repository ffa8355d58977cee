/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The error domain of imports and exports, and how trouble below it maps onto it. Messages never
 * carry file contents: those are people's records. */

#include "transfer/hf-transfer-error.h"

#include <errno.h>
#include <gio/gio.h>

typedef HfColumnTrouble HfTransferErrorPrivate;

static void
hf_transfer_error_private_init (HfTransferErrorPrivate *self)
{
  hf_column_trouble_init (self);
}

static void
hf_transfer_error_private_copy (const HfTransferErrorPrivate *self, HfTransferErrorPrivate *copy)
{
  hf_column_trouble_copy (self, copy);
}

static void
hf_transfer_error_private_clear (HfTransferErrorPrivate *self)
{
  hf_column_trouble_clear (self);
}

G_DEFINE_EXTENDED_ERROR (HfTransferError, hf_transfer_error)

HfColumnTrouble *
hf_transfer_error_get_trouble (const GError *error)
{
  gboolean is_of_columns =
    g_error_matches (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNKNOWN_COLUMN) ||
    g_error_matches (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_NO_COLUMN);

  return is_of_columns ? hf_transfer_error_get_private (error) : NULL;
}

static HfTransferError
code_from_errno (int saved_errno)
{
  switch (saved_errno)
    {
    case EEXIST:
      return HF_TRANSFER_ERROR_EXISTS;
    case ENOSPC:
    case EDQUOT:
      return HF_TRANSFER_ERROR_FULL;
    default:
      return HF_TRANSFER_ERROR_IO;
    }
}

static HfTransferError
code_from_io (const GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return HF_TRANSFER_ERROR_FULL;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return HF_TRANSFER_ERROR_EXISTS;
  return HF_TRANSFER_ERROR_IO;
}

void
hf_transfer_error_set_from_errno (GError **error, int saved_errno, const char *failed)
{
  g_set_error (error, HF_TRANSFER_ERROR, code_from_errno (saved_errno), "%s: %s", failed,
               g_strerror (saved_errno));
}

void
hf_transfer_error_take_io (GError **error, GError *cause, const char *failed)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }
  g_set_error (error, HF_TRANSFER_ERROR, code_from_io (cause), "%s: %s", failed, cause->message);
  g_error_free (cause);
}
