/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-customer-scope.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_SCOPE_SWITCH (hf_scope_switch_get_type ())

/**
 * HfScopeSwitch:
 *
 * All customers, or those whom the person who works here looks after, or has starred, or either.
 * What was chosen is remembered for each role; a doctor begins with the own ones. The owner of a
 * private book, who is nobody on the staff, sees no switch.
 */
G_DECLARE_FINAL_TYPE (HfScopeSwitch, hf_scope_switch, HF, SCOPE_SWITCH, GtkWidget)

/**
 * hf_scope_switch_set_up:
 * @context: the settings and who works
 *
 * Shows what was chosen last in this role.
 */
void hf_scope_switch_set_up (HfScopeSwitch *self, HfContext *context);

/**
 * hf_scope_switch_get_whose:
 *
 * Returns: whose customers are wanted
 */
HfWhose hf_scope_switch_get_whose (HfScopeSwitch *self);

/**
 * hf_scope_switch_choose:
 * @whose: whose customers are wanted
 *
 * Chooses as if the person had.
 */
void hf_scope_switch_choose (HfScopeSwitch *self, HfWhose whose);

/**
 * hf_scope_switch_lift:
 * @is_lifted: whether all customers are shown for now, whatever the person chose
 *
 * Shows all customers for a while, or again what the person chose. Nothing is remembered of it, and
 * #HfScopeSwitch::changed is not emitted.
 */
void hf_scope_switch_lift (HfScopeSwitch *self, gboolean is_lifted);

G_END_DECLS
