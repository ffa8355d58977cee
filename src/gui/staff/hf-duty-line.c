/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A line of the board: the words are made once, the widgets are the list view's. */

#include "gui/staff/hf-duty-line.h"

#include "base/hf-strings.h"
#include "core/hf-staff.h"
#include "gui/common/hf-spoken.h"
#include "gui/common/hf-staff-words.h"

enum
{
  PROP_NAME = 1,
  PROP_FACTS,
  PROP_HOURS,
  PROP_PLACE,
  PROP_SPOKEN,
  N_PROPS,
};

struct _HfDutyLine
{
  GObject parent_instance;

  char  *words[N_PROPS]; /* owned; by property */
  gint64 staff;
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HfDutyLine, hf_duty_line, G_TYPE_OBJECT)

static void
hf_duty_line_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, HF_DUTY_LINE (object)->words[id]);
}

static void
hf_duty_line_finalize (GObject *object)
{
  HfDutyLine *self = HF_DUTY_LINE (object);

  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->words[i]);

  G_OBJECT_CLASS (hf_duty_line_parent_class)->finalize (object);
}

static void
hf_duty_line_class_init (HfDutyLineClass *klass)
{
  static const char *const names[N_PROPS] = { NULL, "name", "facts", "hours", "place", "spoken" };
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hf_duty_line_get_property;
  object_class->finalize = hf_duty_line_finalize;
  for (guint i = PROP_NAME; i < N_PROPS; i++)
    props[i] =
      g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hf_duty_line_init (HfDutyLine *self)
{
}

HfDutyLine *
hf_duty_line_new (const HfDutySpan *span, const HfRow *staff)
{
  g_return_val_if_fail (span != NULL && staff != NULL, NULL);

  HfDutyLine *self = g_object_new (HF_TYPE_DUTY_LINE, NULL);

  self->staff = staff->id;
  self->words[PROP_NAME] = hf_str_visible_controls (hf_row_text (staff, HF_STAFF_NAME));
  self->words[PROP_FACTS] = hf_staff_words_facts (staff);
  self->words[PROP_HOURS] = hf_staff_words_hours (span);
  self->words[PROP_PLACE] = hf_staff_words_place (span);
  self->words[PROP_SPOKEN] =
    hf_spoken_join (self->words[PROP_HOURS], self->words[PROP_NAME], self->words[PROP_FACTS],
                    self->words[PROP_PLACE], NULL);
  return self;
}

gint64
hf_duty_line_get_staff (HfDutyLine *self)
{
  g_return_val_if_fail (HF_IS_DUTY_LINE (self), 0);

  return self->staff;
}
