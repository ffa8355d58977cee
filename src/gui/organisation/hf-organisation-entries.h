/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/organisation/hf-organisation-form.h"
#include "gui/organisation/hf-organisation-text.h"

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION_ENTRIES (hf_organisation_entries_get_type ())

/**
 * HfOrganisationEntries:
 *
 * A list of what hangs on an organisation, one line each; a line opens to edit it in place or to
 * take it away.
 */
G_DECLARE_FINAL_TYPE (HfOrganisationEntries,
                      hf_organisation_entries,
                      HF,
                      ORGANISATION_ENTRIES,
                      GtkWidget)

/**
 * HfEntryKind:
 * @form: what is edited when the line is open
 * @removal: what taking it away is called in the history, an untranslated msgid
 * @write_title: the line
 * @write_subtitle: what stands below it
 * @write_icon: (nullable): an icon's name
 * @weigh: (nullable): how urgent it looks
 * @grade: a field with a customer's grade to show, or -1
 * @customer: a field with a customer whose card can be opened, or -1
 *
 * How a kind of row is shown; the texts are (transfer full).
 */
typedef struct
{
  HfFormKind  form;
  const char *removal;
  char *(*write_title) (const HfRow *row, HfDate today);
  char *(*write_subtitle) (const HfRow *row, const HfRow *organisation, HfDate today);
  const char *(*write_icon) (const HfRow *row);
  HfUrgency (*weigh) (const HfRow *row, HfDate today);
  int grade;
  int customer;
} HfEntryKind;

/**
 * hf_organisation_entries_set_up:
 * @context: what to work with
 * @staff: the #HfStaff records to choose from
 *
 * Makes the list ready.
 */
void
hf_organisation_entries_set_up (HfOrganisationEntries *self, HfContext *context, GListModel *staff);

/**
 * HfOrganisationEntries::more-wanted:
 * @self: the list
 *
 * Somebody wants to see more than there was to show.
 */

/**
 * hf_organisation_entries_show:
 * @rows: (element-type HfRow): what to list
 * @has_more: whether the book has more of them
 * @organisation: the organisation they hang on
 *
 * Lists these rows. Lines of rows that were there before stay as they are, open or not.
 */
void hf_organisation_entries_show (HfOrganisationEntries *self,
                                   const GPtrArray       *rows,
                                   gboolean               has_more,
                                   const HfRow           *organisation);

/**
 * hf_organisation_entries_give_up:
 *
 * Says that what was wanted by #HfOrganisationEntries::more-wanted could not be read: it can be
 * wanted again.
 */
void hf_organisation_entries_give_up (HfOrganisationEntries *self);

/**
 * hf_organisation_entries_open:
 * @def: an entity
 * @id: a row of it
 *
 * Opens a row's line, as soon as the list has it, and puts the focus into it.
 */
void hf_organisation_entries_open (HfOrganisationEntries *self, const HfEntityDef *def, gint64 id);

G_END_DECLS
