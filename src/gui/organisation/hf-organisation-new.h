/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION_NEW (hf_organisation_new_get_type ())

/**
 * HfOrganisationNew:
 *
 * The form for a new organisation: name, kind and number. While the name is typed it shows which
 * organisation has it already.
 */
G_DECLARE_FINAL_TYPE (HfOrganisationNew, hf_organisation_new, HF, ORGANISATION_NEW, GtkWidget)

/**
 * HfOrganisationNew::created:
 * @self: the form
 * @id: the new organisation
 *
 * The organisation was saved.
 */

/**
 * HfOrganisationNew::cancelled:
 * @self: the form
 *
 * The form was given up.
 */

/**
 * hf_organisation_new_start:
 * @context: what to work with
 * @text: (nullable): what was searched for, taken as the name
 *
 * Begins a new organisation and takes the focus.
 */
void hf_organisation_new_start (HfOrganisationNew *self, HfContext *context, const char *text);

G_END_DECLS
