/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Knows neither clock nor log: whoever tries counts the minutes and says what is news. */

#include "remind/hf-patience.h"

gboolean
hf_patience_fail (HfPatience *self, const GError *error)
{
  gboolean is_news = self->domain != error->domain || self->code != error->code;

  self->domain = error->domain;
  self->code = error->code;
  self->pause = CLAMP (self->pause * 2, 1, HF_PATIENCE_LONGEST);
  self->left = self->pause;
  return is_news;
}

gboolean
hf_patience_succeed (HfPatience *self)
{
  gboolean is_news = self->domain != 0;

  *self = (HfPatience){ 0 };
  return is_news;
}

gboolean
hf_patience_pass (HfPatience *self)
{
  if (self->left > 0)
    self->left--;
  return self->left == 0;
}
