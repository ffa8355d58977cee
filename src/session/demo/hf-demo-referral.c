/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who sent a customer of the sample hospital: one who came before, or another hospital. Few people
 * send many, and those who were sent send others more often than who came by themselves. */

#include "core/hf-customer.h"
#include "session/demo/hf-demo-people.h"
#include "session/demo/hf-demo-private.h"

/* Numbers of its own: who sent whom changes nothing else. */
#define REFERRAL_STREAM (G_GUINT64_CONSTANT (1) << 43)

/* Of those who came by a customer, the ones of whom is known by which; and of those whom a hospital
 * sent. */
#define KNOWN_REFERRER 0.45
#define KNOWN_HOSPITAL 0.6

/* How many begin to send others. */
#define SENDS_AFTER_BEING_SENT 0.2
#define SENDS                  0.03

/**
 * hf_demo_refer:
 * @self: the hospital, with the customers up to this one
 * @index: which customer, from 0
 * @row: the card, a draft that says how the customer came here
 *
 * Says of some customers who sent them.
 */
void
hf_demo_refer (HfDemo *self, guint index, HfRow *row)
{
  HfDemoRandom random =
    hf_demo_random_new (self->options->seed, REFERRAL_STREAM + 2 * (guint64) index);
  const char *origin = hf_row_text (row, HF_CUSTOMER_ORIGIN);

  if (g_str_equal (origin, HF_DEMO_BY_CUSTOMER) && self->n_senders > 0 &&
      hf_demo_random_chance (&random, KNOWN_REFERRER))
    hf_row_set_int (row, HF_CUSTOMER_REFERRER,
                    self->senders[hf_demo_random_below (&random, self->n_senders)]);
  if (g_str_equal (origin, HF_DEMO_BY_HOSPITAL) && hf_demo_random_chance (&random, KNOWN_HOSPITAL))
    {
      g_autofree char *name = hf_demo_referring_hospital (self, &random);

      hf_row_set_text (row, HF_CUSTOMER_ORIGIN_DETAIL, name);
    }
}

/**
 * hf_demo_may_send:
 * @self: the hospital
 * @index: which customer, from 0
 * @id: the customer's id
 * @row: the card
 *
 * Some customers send others from now on, until newer ones take their place. The dead do not.
 */
void
hf_demo_may_send (HfDemo *self, guint index, gint64 id, const HfRow *row)
{
  HfDemoRandom random =
    hf_demo_random_new (self->options->seed, REFERRAL_STREAM + 2 * (guint64) index + 1);
  gboolean is_sent = !hf_row_is_null (row, HF_CUSTOMER_REFERRER);
  guint    place;

  if (!hf_row_is_null (row, HF_CUSTOMER_DECEASED) ||
      !hf_demo_random_chance (&random, is_sent ? SENDS_AFTER_BEING_SENT : SENDS))
    return;
  place = self->n_senders < G_N_ELEMENTS (self->senders) ?
            self->n_senders++ :
            hf_demo_random_below (&random, G_N_ELEMENTS (self->senders));
  self->senders[place] = id;
}
