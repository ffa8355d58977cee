/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfValueKind:
 * @HF_VALUE_NULL: unknown or absent
 * @HF_VALUE_INT: a 64-bit integer
 * @HF_VALUE_TEXT: UTF-8 text
 *
 * What an #HfValue holds. The kinds are those that both SQLite and PostgreSQL share.
 */
typedef enum
{
  HF_VALUE_NULL,
  HF_VALUE_INT,
  HF_VALUE_TEXT,
} HfValueKind;

/**
 * HfValue:
 * @kind: which member counts
 * @i: the integer
 * @s: (owned): the text
 *
 * One field of a row. Dates are ISO text, instants UTC seconds, money fen, truth 0 or 1.
 */
typedef struct
{
  HfValueKind kind;
  union
  {
    gint64 i;
    char  *s;
  };
} HfValue;

#define HF_INT(number) ((HfValue){ .kind = HF_VALUE_INT, .i = (number) })
#define HF_TEXT(text)  ((HfValue){ .kind = HF_VALUE_TEXT, .s = (char *) (text) })
#define HF_NULL        ((HfValue){ .kind = HF_VALUE_NULL })

void      hf_value_clear (HfValue *value);
void      hf_value_copy (HfValue *dest, const HfValue *src);
gboolean  hf_value_equal (const HfValue *a, const HfValue *b);
GVariant *hf_value_to_variant (const HfValue *value);
void      hf_value_from_variant (HfValue *value, GVariant *variant);

G_END_DECLS
