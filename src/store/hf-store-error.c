/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an error of the store is, whoever met it. */

#include "store/hf-store-error.h"

#include <errno.h>

G_DEFINE_QUARK (hf_store_error_quark, hf_store_error)

HfStoreError
hf_store_error_from_errno (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      return HF_STORE_ERROR_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
      return HF_STORE_ERROR_READ_ONLY;
    default:
      return HF_STORE_ERROR_IO;
    }
}

gboolean
hf_store_error_is_conflict (const GError *error)
{
  return g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT) ||
         g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
}
