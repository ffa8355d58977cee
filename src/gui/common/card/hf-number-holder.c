/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* No two customers have the same number in a system. Who types one that is taken wants to know
 * whose it is: it may well be the same person, on two cards. */

#include "gui/common/card/hf-number-holder.h"

#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-external-id.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-page.h"

#include <glib/gi18n.h>

static char *
describe (const HfRow *taken)
{
  g_autofree char *number = hf_str_visible_controls (hf_row_text (taken, HF_EXTERNAL_ID_VALUE));
  g_autofree char *source = hf_str_visible_controls (hf_row_text (taken, HF_EXTERNAL_ID_SOURCE));
  g_autofree char *name =
    hf_str_visible_controls (hf_row_text (taken, HF_EXTERNAL_ID_CUSTOMER_NAME));

  /* Translators: a number, the system it is of, and the customer who has it there */
  return g_strdup_printf (_ ("%1$s in “%2$s” is the number of %3$s: nobody else can have it."),
                          number, source, name);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfChildRow) row = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) taken = hf_store_query_finish (HF_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (row == NULL) /* closed */
    return;
  if (taken == NULL)
    {
      hf_page_show_error_of (GTK_WIDGET (row), error);
      return;
    }
  if (taken->len == 0) /* free again meanwhile */
    return;
  text = describe (taken->pdata[0]);
  hf_child_row_tell_problem (row, text);
}

/**
 * hf_number_holder_tell:
 * @row: the line of a card that the book refused
 * @context: the book and who looks
 * @number: what was to be stored, an external number
 *
 * Says below the line whose number it is already.
 */
void
hf_number_holder_tell (HfChildRow *row, HfContext *context, const HfRow *number)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_external_id_def, hf_context_get_viewer (context));

  hf_query_where (query, HF_EXTERNAL_ID_VALUE, HF_OP_EQ,
                  HF_TEXT (hf_row_text (number, HF_EXTERNAL_ID_VALUE)));
  hf_query_where (query, HF_EXTERNAL_ID_SOURCE, HF_OP_EQ,
                  HF_TEXT (hf_row_text (number, HF_EXTERNAL_ID_SOURCE)));
  hf_store_query_async (hf_context_get_store (context), query, hf_ending_of (GTK_WIDGET (row)),
                        found_cb, hf_weak_new (row));
}
