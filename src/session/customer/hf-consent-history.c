/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Consent given, changed and withdrawn, as changes of a card. An answer is a row of its own, beside
 * the one it replaces; whoever reads on is told both, as of a field that got another value. */

#include "session/customer/hf-consent-history.h"

#include "core/hf-consent.h"
#include "core/hf-entity.h"
#include "session/hf-field-words.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

static void
take (char **place, char *text)
{
  g_free (*place);
  *place = text;
}

static void
add_words (GStrvBuilder *parts, const HfRow *row, guint field)
{
  g_autofree char *words = hf_row_is_null (row, field) ? NULL : hf_field_words (row, field);

  if (words != NULL)
    g_strv_builder_add (parts, words);
}

static char *
join (GStrvBuilder *parts)
{
  g_auto (GStrv) all = g_strv_builder_end (parts);

  /* Translators: between when, how and by whom something was done */
  return g_strjoinv (C_ ("evidence", " · "), all);
}

/* "Consent: Phone · For care" */
static char *
word_what (const HfRow *consent)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *what = NULL;

  add_words (parts, consent, HF_CONSENT_CHANNEL);
  add_words (parts, consent, HF_CONSENT_PURPOSE);
  what = join (parts);
  return g_strdup_printf (C_ ("timeline", "%s: %s"), _ (hf_consent_def.label), what);
}

/* "Refuses · By telephone · 2023-10-20" */
static char *
word_answer (const HfRow *consent)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  add_words (parts, consent, HF_CONSENT_ANSWER);
  add_words (parts, consent, HF_CONSENT_HOW);
  add_words (parts, consent, HF_CONSENT_GUARDIAN);
  add_words (parts, consent, HF_CONSENT_DAY);
  return join (parts);
}

/* The answer that counted before, as hf_consents_find() has it. */
static gboolean
find_replaced (HfDatabase *db, const HfRow *given, char **words, GError **error)
{
  static const char sql[] =
    "SELECT answer FROM consent WHERE customer = $1 AND channel = $2 AND purpose = $3 AND id <> $4 "
    "AND (day < $5 OR (day = $5 AND id < $4)) ORDER BY day DESC, id DESC LIMIT 1";
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, sql, "ittit", hf_row_int (given, HF_CONSENT_CUSTOMER),
                     hf_row_text (given, HF_CONSENT_CHANNEL),
                     hf_row_text (given, HF_CONSENT_PURPOSE), given->id,
                     hf_row_text (given, HF_CONSENT_DAY));
  HfStep step = rows ? hf_statement_step (rows, error) : HF_STEP_ERROR;

  if (step == HF_STEP_ROW)
    *words = g_strdup (hf_choice_label (hf_consent_answers, hf_statement_text (rows, 0)));
  return step != HF_STEP_ERROR;
}

/* Of a change of the answer only what differs is known; what it is about stands in the book. */
static gboolean
word_changed (HfFieldChange *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (HfRow) stored =
    hf_sql_read_one (db, &hf_consent_def, viewer, self->after->id, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (stored != NULL)
    take (&self->label, word_what (stored));
  take (&self->after_text, word_answer (self->after));
  return TRUE;
}

gboolean
hf_consent_history_word (HfFieldChange *self,
                         HfDeltaKind    kind,
                         HfDatabase    *db,
                         HfViewer      *viewer,
                         GError       **error)
{
  const HfRow *whole = kind == HF_DELTA_DELETE ? self->before : self->after;
  char        *replaced = NULL;

  if (kind == HF_DELTA_UPDATE)
    return word_changed (self, db, viewer, error);
  take (&self->label, word_what (whole));
  if (kind == HF_DELTA_DELETE)
    {
      take (&self->before_text, word_answer (whole));
      return TRUE;
    }
  take (&self->after_text, word_answer (whole));
  if (!find_replaced (db, whole, &replaced, error))
    return FALSE;
  if (replaced != NULL)
    take (&self->before_text, replaced);
  return TRUE;
}
