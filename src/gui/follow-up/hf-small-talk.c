/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How the customer wants to be reached, and what to talk about besides the reason for calling. */

#include "gui/follow-up/hf-small-talk.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"

#include <glib/gi18n.h>

char *
hf_small_talk_describe (const HfRow *customer)
{
  static const guint fields[] = {
    HF_CUSTOMER_LANGUAGE,       HF_CUSTOMER_PREFERRED_CHANNEL,
    HF_CUSTOMER_PREFERRED_TIME, HF_CUSTOMER_INTERESTS,
    HF_CUSTOMER_TOPICS,         HF_CUSTOMER_QUICK_FACTS,
    HF_CUSTOMER_LIFE_STAGE,     HF_CUSTOMER_HOBBIES,
    HF_CUSTOMER_PERSONALITY,    HF_CUSTOMER_GOALS,
    HF_CUSTOMER_HOW_MET,
  };
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const HfFieldDef *field = &customer->def->fields[fields[i]];
      const char       *raw = hf_row_text (customer, fields[i]);
      g_autofree char  *text = NULL, *part = NULL;

      if (raw == NULL)
        continue;
      text = field->type == HF_FIELD_CHOICE ? g_strdup (hf_choice_label (field->choices, raw)) :
                                              hf_str_one_line (raw);
      /* Translators: a field such as "Hobbies", and what is written there */
      part = g_strdup_printf (C_ ("small talk", "%s: %s"), _ (field->label), text);
      g_strv_builder_add (parts, part);
    }
  strv = g_strv_builder_end (parts);
  return strv[0] ? hf_join_all_facts (strv) : NULL;
}
