/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-answer-times.h"
#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HfCallCard:
 * @follow_up: the follow-up
 * @customer: whom to call
 * @phones: (element-type HfRow): the customer's numbers, in the customer's order
 * @contacts: (element-type HfRow): the last entries of the contact log, newest first
 * @consents: (element-type HfRow): what the customer answered to being reached
 * @articles: (element-type HfRow): what the hospital has to say in this call
 * @answers: when calls to the customer were answered
 * @note: (nullable): what was typed about this follow-up and not saved yet
 * @dissatisfaction: (nullable): with what the customer is dissatisfied, perhaps nothing, as it was
 *   said and not logged yet
 *
 * All that has to be known before dialling, read in one go. Reference counted, immutable.
 */
typedef struct
{
  HfRow        *follow_up;
  HfRow        *customer;
  GPtrArray    *phones;
  GPtrArray    *contacts;
  GPtrArray    *consents;
  GPtrArray    *articles;
  HfAnswerTimes answers;
  char         *note;
  char         *dissatisfaction;
} HfCallCard;

HfCallCard *hf_call_card_ref (HfCallCard *self);
void        hf_call_card_unref (HfCallCard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCallCard, hf_call_card_unref)

void        hf_call_card_load_async (HfContext          *context,
                                     gint64              follow_up,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
HfCallCard *hf_call_card_load_finish (HfContext *context, GAsyncResult *result, GError **error);

const char *hf_call_card_get_number (const HfCallCard *self);
const char *hf_call_card_get_hindrance (const HfCallCard *self, const HfViewer *viewer);
gboolean    hf_call_card_is_concerned (const HfCallCard *self, const HfChanged *changed);

G_END_DECLS
