/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/organisation/hf-organisation-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION_HEAD (hf_organisation_head_get_type ())

/**
 * HfOrganisationHead:
 *
 * The upper part of an organisation's card: who it is, what is agreed and until when, whom to call,
 * what comes next.
 */
G_DECLARE_FINAL_TYPE (HfOrganisationHead, hf_organisation_head, HF, ORGANISATION_HEAD, GtkWidget)

/**
 * hf_organisation_head_show:
 * @sheet: what stands on the card
 * @today: today
 *
 * Shows an organisation.
 */
void hf_organisation_head_show (HfOrganisationHead        *self,
                                const HfOrganisationSheet *sheet,
                                HfDate                     today);

G_END_DECLS
