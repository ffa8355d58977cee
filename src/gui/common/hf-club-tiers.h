/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_CLUB_TIERS (hf_club_tiers_get_type ())

/**
 * HfClubTiers:
 *
 * Where a hospital says which membership tiers there are, what they offer, how long they last and
 * what it takes to reach them. Each change holds at once and can be undone.
 */
G_DECLARE_FINAL_TYPE (HfClubTiers, hf_club_tiers, HF, CLUB_TIERS, AdwWindow)

/**
 * hf_club_tiers_present:
 * @parent: a widget of the window
 * @context: what to work with
 *
 * Opens the dialog.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *hf_club_tiers_present (GtkWidget *parent, HfContext *context);

G_END_DECLS
