/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sort keys by ICU's Chinese collation. The collator is made once and never changed afterwards,
 * which is what ICU asks of one that several threads use.
 */

#include "base/hf-collate.h"

#include "base/hf-han.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

#define USUAL_KEY_BYTES 128
#define SURNAME_RULES   "-surnames-1" /* counted up when surnames are placed otherwise */

static gpointer
open_collator (gpointer data)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open ("zh", &status);

  if (U_FAILURE (status))
    g_error ("ICU has no collation rules: %s", u_errorName (status));
  return collator;
}

static const UCollator *
get_collator (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, open_collator, NULL);
}

/* What is no UTF-8 becomes U+FFFD. UTF-16 has never more units than UTF-8 has bytes. */
static UChar *
to_utf16 (const char *text, int32_t *len)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t    n_bytes = (int32_t) MIN (strlen (text), G_MAXINT32 / 8);
  UChar     *utf16 = g_new (UChar, n_bytes + 1);

  u_strFromUTF8WithSub (utf16, n_bytes + 1, len, text, n_bytes, 0xFFFD, NULL, &status);
  g_assert (U_SUCCESS (status));
  return utf16;
}

GBytes *
hf_collate_key (const char *name)
{
  int32_t            len = 0;
  g_autofree UChar  *utf16 = to_utf16 (name != NULL ? name : "", &len);
  g_autofree guint8 *key = g_malloc (USUAL_KEY_BYTES);
  int32_t            n = ucol_getSortKey (get_collator (), utf16, len, key, USUAL_KEY_BYTES);

  if (n > USUAL_KEY_BYTES)
    {
      key = g_realloc (key, (gsize) n);
      n = ucol_getSortKey (get_collator (), utf16, len, key, n);
    }
  /* The key ends in a NUL, which says nothing. */
  return g_bytes_new (key, (gsize) MAX (n - 1, 0));
}

/* The rare character says where, the name itself behind it who. */
GBytes *
hf_collate_person_key (const char *name)
{
  gunichar place = name && g_utf8_validate (name, -1, NULL) ? hf_han_get_surname_place (name) : 0;
  char     text[7] = "";
  g_autofree char *placed = NULL;

  if (place == 0)
    return hf_collate_key (name);
  g_unichar_to_utf8 (place, text);
  placed = g_strconcat (text, name, NULL);
  return hf_collate_key (placed);
}

char *
hf_collate_version (void)
{
  UVersionInfo library, rules;
  char         library_text[U_MAX_VERSION_STRING_LENGTH], rules_text[U_MAX_VERSION_STRING_LENGTH];

  /* The library in use, which need not be the one this was compiled with. */
  u_getVersion (library);
  u_versionToString (library, library_text);
  ucol_getVersion (get_collator (), rules);
  u_versionToString (rules, rules_text);
  return g_strconcat ("icu-", library_text, "-zh-", rules_text, SURNAME_RULES, NULL);
}
