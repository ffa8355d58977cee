/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One entry of the contact log: a call, a letter, a home visit, with its outcome. */

#include "core/hf-contact.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_contact_directions[] = {
  { "in", N_ ("Incoming") },
  { "out", N_ ("Outgoing") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
const HfChoice hf_contact_channels[] = {
  { "phone", N_ ("Phone") },
  { "wechat", N_ ("WeChat") },
  { "qq", N_ ("QQ") },
  { "sms", N_ ("SMS") },
  { "mail", N_ ("E-mail") },
  { "letter", N_ ("Letter") },
  { "home", N_ ("Home visit") },
  { "in_person", N_ ("In person") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
const HfChoice hf_contact_outcomes[] = {
  { "fine", N_ ("Reached, fine") },
  { "no-answer", N_ ("No answer") },
  { "later", N_ ("Call back later") },
  { "complaint", N_ ("Complained") },
  { "doctor", N_ ("Handed to a doctor") },
  { "wrong-number", N_ ("Wrong number") },
  { "refused", N_ ("Refused the call") },
  { "lost", N_ ("Lost to follow-up") },
  { "skip", N_ ("Skip") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
const HfChoice hf_contact_emotions[] = {
  { "pleased", N_ ("Pleased") },
  { "calm", N_ ("Calm") },
  { "worried", N_ ("Worried") },
  { "sad", N_ ("Sad") },
  { "upset", N_ ("Upset") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
const HfChoice hf_contact_satisfactions[] = {
  { "satisfied", N_ ("Satisfied") },
  { "dissatisfied", N_ ("Dissatisfied") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_CONTACT_CUSTOMER]   = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_CONTACT_FOLLOW_UP]  = { "follow_up", N_ ("Follow-up"), HF_FIELD_REF, 0, .ref = "follow_up" },
  [HF_CONTACT_AT]         = { "at", N_ ("When"), HF_FIELD_INSTANT, HF_FIELD_REQUIRED },
  [HF_CONTACT_DIRECTION]  = { "direction", N_ ("Direction"), HF_FIELD_CHOICE, 0, .choices = hf_contact_directions },
  [HF_CONTACT_CHANNEL]    = { "channel", N_ ("Channel"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_contact_channels },
  [HF_CONTACT_MINUTES]    = { "minutes", N_ ("Minutes"), HF_FIELD_INT, 0 },
  [HF_CONTACT_REASON]     = { "reason", N_ ("What about"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_CONTACT_OUTCOME]    = { "outcome", N_ ("Outcome"), HF_FIELD_CHOICE, 0, .choices = hf_contact_outcomes },
  [HF_CONTACT_EMOTION]    = { "emotion", N_ ("Mood"), HF_FIELD_CHOICE, HF_FIELD_PERSONAL, .choices = hf_contact_emotions },
  [HF_CONTACT_SATISFIED]  = { "satisfied", N_ ("Satisfaction"), HF_FIELD_CHOICE, 0, .choices = hf_contact_satisfactions },
  [HF_CONTACT_DISSATISFACTION] = { "dissatisfaction", N_ ("Dissatisfied with"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_CONTACT_HANDLING]   = { "handling", N_ ("How it was handled"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_CONTACT_NOTE]       = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_CONTACT_STAFF]      = { "staff", N_ ("Staff member"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_CONTACT_STAFF_NAME] = { "staff_name", NULL, HF_FIELD_JOINED, 0, .via = "staff", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_CONTACT_N_FIELDS);

const HfEntityDef hf_contact_def = { "contact", N_ ("Contact"), fields, G_N_ELEMENTS (fields),
                                     hf_contact_get_type };

HF_DEFINE_ENTITY (HfContact, hf_contact)

/**
 * hf_contact_is_dissatisfied:
 * @row: a contact
 *
 * Returns: whether the customer was not content with something
 */
gboolean
hf_contact_is_dissatisfied (const HfRow *row)
{
  return g_strcmp0 (hf_row_text (row, HF_CONTACT_SATISFIED), HF_CONTACT_SATISFIED_NO) == 0;
}
