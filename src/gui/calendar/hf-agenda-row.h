/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_AGENDA_ROW (hf_agenda_row_get_type ())

/**
 * HfAgendaRow:
 *
 * A follow-up, a visit or a customer to greet in the agenda of a day, set by the property `record`.
 */
G_DECLARE_FINAL_TYPE (HfAgendaRow, hf_agenda_row, HF, AGENDA_ROW, GtkWidget)

HfRecord *hf_agenda_row_get_record (HfAgendaRow *self);

G_END_DECLS
