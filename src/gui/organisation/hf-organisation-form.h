/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-field-group.h"
#include "session/hf-context.h"

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION_FORM (hf_organisation_form_get_type ())

/**
 * HfOrganisationForm:
 *
 * Some fields of an organisation, or of what hangs on it, edited in place and saved one by one.
 * They are those of its kind, or those that a .ui puts into its groups.
 */
G_DECLARE_FINAL_TYPE (HfOrganisationForm, hf_organisation_form, HF, ORGANISATION_FORM, GtkWidget)

/**
 * HfFormKind:
 * @def: the entity
 * @label: what editing it is called in the history, an untranslated msgid
 * @fields: (array zero-terminated=1) (nullable): the fields' names, unless a .ui says which; those
 * that begin with "*" may have several lines
 *
 * What a form edits.
 */
typedef struct
{
  const HfEntityDef *def;
  const char        *label;
  const char *const *fields;
} HfFormKind;

/**
 * hf_organisation_form_set_up:
 * @context: what to work with
 * @kind: what it edits, which lasts for ever
 * @staff: the #HfStaff records to choose from
 *
 * Makes the form ready.
 */
void hf_organisation_form_set_up (HfOrganisationForm *self,
                                  HfContext          *context,
                                  const HfFormKind   *kind,
                                  GListModel         *staff);

/**
 * hf_organisation_form_set_row:
 * @row: (nullable): the row as it is stored
 *
 * Shows a row; told again whenever it changes.
 */
void hf_organisation_form_set_row (HfOrganisationForm *self, const HfRow *row);

/**
 * hf_organisation_form_update:
 * @show: which lines to show
 *
 * Shows those lines, of a form that is in groups.
 *
 * Returns: whether there is any
 */
gboolean hf_organisation_form_update (HfOrganisationForm *self, const HfFieldGroupShow *show);

/**
 * hf_organisation_form_focus:
 * @field: the name of a field of it
 *
 * Takes the focus at that field.
 */
void hf_organisation_form_focus (HfOrganisationForm *self, const char *field);

G_END_DECLS
