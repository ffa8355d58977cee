/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The check digits are those of ISO/IEC 7064, MOD 97-10: all digits read as one number leave 1 when
 * it is divided by 97. They find every wrong digit and every two neighbours that changed places.
 * The hyphen tells a code from the end of a telephone number. */

#include "core/hf-paper-code.h"

#include <string.h>

#define DIVISOR 97
#define REST    1
#define LONGEST 16 /* digits, so that nothing overflows */

static int
work_out_check (gint64 follow_up)
{
  return (int) (DIVISOR + REST - follow_up % DIVISOR * 100 % DIVISOR);
}

/**
 * hf_paper_code_new:
 * @follow_up: the id of a follow-up
 *
 * Returns: (transfer full): its code
 */
char *
hf_paper_code_new (gint64 follow_up)
{
  g_return_val_if_fail (follow_up > 0, NULL);

  return g_strdup_printf ("%" G_GINT64_FORMAT "-%02d", follow_up, work_out_check (follow_up));
}

static gboolean
is_code (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");

  return n_digits > 0 && n_digits <= LONGEST && text[0] != '0' && text[n_digits] == '-' &&
         strspn (text + n_digits + 1, "0123456789") == 2 && text[n_digits + 3] == '\0';
}

/**
 * hf_paper_code_read:
 * @text: what somebody typed or a scanner read, also with wide digits
 *
 * Returns: the id of the follow-up, 0 where it is no code or was misread
 */
gint64
hf_paper_code_read (const char *text)
{
  g_autofree char *narrow = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  char            *end;
  gint64           follow_up;

  if (narrow == NULL || !is_code (g_strstrip (narrow)))
    return 0;
  follow_up = g_ascii_strtoll (narrow, &end, 10);
  return g_ascii_strtoll (end + 1, NULL, 10) == work_out_check (follow_up) ? follow_up : 0;
}
