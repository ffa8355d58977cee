/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-popups.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *hf_popup_note_new (GtkWidget *asker, HfContext *context, const HfPopup *popup);

G_END_DECLS
