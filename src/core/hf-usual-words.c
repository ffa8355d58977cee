/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is usually noted in those fields of a card that are free text. */

#include "core/hf-usual-words.h"

#include <glib/gi18n.h>

/* clang-format off */
static const char *const occupations[] = {
  N_ ("Worker"), N_ ("Farmer"), N_ ("Office employee"), N_ ("Civil servant"), N_ ("Teacher"), N_ ("Medical worker"),
  N_ ("Engineer"), N_ ("Manager"), N_ ("Shop or service worker"), N_ ("Driver"), N_ ("Self-employed"), N_ ("Freelancer"),
  N_ ("Soldier or police"), N_ ("Student"), N_ ("Housewife or househusband"), N_ ("Retired person"), N_ ("Without work"), NULL,
};

static const char *const hobbies[] = {
  N_ ("Reading"), N_ ("Music"), N_ ("Dancing"), N_ ("Running"), N_ ("Swimming"), N_ ("Ball games"), N_ ("Yoga"),
  N_ ("Tai chi"), N_ ("Travelling"), N_ ("Photography"), N_ ("Cooking"), N_ ("Gardening"), N_ ("Fishing"),
  N_ ("Chess and cards"), N_ ("Calligraphy and painting"), N_ ("Films and series"), NULL,
};

static const char *const personalities[] = {
  N_ ("Outgoing"), N_ ("Reserved"), N_ ("Cheerful"), N_ ("Patient by nature"), N_ ("Impatient"), N_ ("Careful"),
  N_ ("Anxious"), N_ ("Decided"), N_ ("Hesitant"), N_ ("Likes details"), NULL,
};

static const char *const spendings[] = {
  N_ ("Looks at the price"), N_ ("Looks at the quality"), N_ ("Looks at the service"), N_ ("Waits for offers"),
  N_ ("Buys packages"), N_ ("Decides with the family"), N_ ("Pays by instalments"), NULL,
};

static const char *const topics[] = {
  N_ ("Prevention"), N_ ("Nutrition"), N_ ("Exercise"), N_ ("Chronic diseases"), N_ ("Recovery after surgery"),
  N_ ("Medicines"), N_ ("Pregnancy and birth"), N_ ("Child health"), N_ ("Women’s health"), N_ ("Mental health"),
  N_ ("Check-ups"), N_ ("Insurance and fees"), NULL,
};

/* The six by which a hospital is chosen. */
static const char *const factors[] = {
  N_ ("Price"), N_ ("Service"), N_ ("Doctor"), N_ ("Environment"),
  N_ ("Effect"), N_ ("Safety and privacy"), NULL,
};

static const char *const origins[] = {
  N_ ("Recommended by a customer"), N_ ("Recommended by staff"), N_ ("Walk-in"), N_ ("Internet"), N_ ("Telephone enquiry"),
  N_ ("Advertisement"), N_ ("Community event"), N_ ("Marriage registry"), N_ ("Contract unit"), N_ ("Check-up"),
  N_ ("Referral by another hospital"), N_ ("Insurance"), NULL,
};

static const char *const channels[] = {
  N_ ("By telephone"), N_ ("By WeChat"), N_ ("By text message"), N_ ("By e-mail"), N_ ("By letter"), NULL,
};

static const char *const times[] = {
  N_ ("In the morning"), N_ ("At noon"), N_ ("In the afternoon"), N_ ("In the evening"), N_ ("At the weekend"),
  N_ ("Do not call at work"), NULL,
};

static const HfUsualWords usual[] = {
  { "occupation", FALSE, occupations },
  { "position", FALSE, NULL },
  { "hobbies", TRUE, hobbies },
  { "personality", TRUE, personalities },
  { "spending", TRUE, spendings },
  { "interests", TRUE, NULL },
  { "topics", TRUE, topics },
  { "decision_factors", TRUE, factors },
  { "preferred_channel", TRUE, channels },
  { "preferred_time", TRUE, times },
  { "origin", FALSE, origins },
  { "origin_detail", FALSE, NULL },
};
/* clang-format on */

const HfUsualWords *
hf_usual_words_find (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (g_str_equal (usual[i].field, field))
      return &usual[i];
  return NULL;
}
