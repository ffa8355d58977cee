/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/demo/hf-demo-private.h"

G_BEGIN_DECLS

/**
 * HfDemoCard:
 * @demo: the hospital
 * @random: numbers for the card alone, so that what is added here changes nothing else
 * @customer: the customer's id, 0 before there is one
 * @housemate: somebody with the same telephone, or 0
 * @is_woman: the sex
 * @birth: the day of birth
 * @first: the first visit
 * @last: the last visit
 * @diagnosis: what the person came with first
 * @doctor: who treats the person
 * @spent: what the person has paid, cents
 *
 * What is known of somebody whose card is filled in.
 */
typedef struct
{
  HfDemo      *demo; /* borrowed */
  HfDemoRandom random;
  gint64       customer;
  gint64       housemate;
  gboolean     is_woman;
  HfDate       birth;
  HfDate       first;
  HfDate       last;
  const char  *diagnosis; /* borrowed */
  gint64       doctor;
  gint64       spent;
} HfDemoCard;

void     hf_demo_card_describe (HfDemoCard *self, HfRow *row);
gboolean hf_demo_card_add_children (HfDemoCard *self, GError **error);

gboolean hf_demo_add_articles (HfDemo *self, GError **error);
gboolean hf_demo_add_organisations (HfDemo *self, GError **error);
gboolean hf_demo_add_benefits (HfDemo *self, GError **error);
gboolean hf_demo_card_add_benefits (HfDemoCard *self, GError **error);
gboolean hf_demo_add_member (HfDemoCard *card, GError **error);

G_END_DECLS
