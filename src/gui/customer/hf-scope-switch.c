/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All customers, one's own, those one has starred, or either. Which those are is not known here. */

#include "gui/customer/hf-scope-switch.h"

#include "core/hf-role.h"
#include "gui/common/hf-children.h"

#define SETTING "customer-scopes"
#define EITHER  (HF_WHOSE_MINE | HF_WHOSE_STARRED)

/* As the settings say it, by what is chosen. */
static const char *const names[] = {
  [HF_WHOSE_ALL] = "all",
  [HF_WHOSE_MINE] = "mine",
  [HF_WHOSE_STARRED] = "starred",
  [EITHER] = "mine-or-starred",
};

struct _HfScopeSwitch
{
  GtkWidget parent_instance;

  GSettings *settings; /* owned, (nullable) */
  char      *role;     /* owned: what the person does */
  HfWhose    chosen;   /* by the person, shown or not */
  HfWhose    shown;
  gboolean   is_showing; /* the program, not the person, changes the buttons */

  /* template children */
  GtkWidget *all;
  GtkWidget *mine;
  GtkWidget *starred;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfScopeSwitch, hf_scope_switch, GTK_TYPE_WIDGET)

/* Who sees patients asks for the own ones; who answers the telephone, for anybody. */
static HfWhose
find_chosen (GSettings *settings, const char *role)
{
  g_autoptr (GVariant) scopes = g_settings_get_value (settings, SETTING);
  const char *scope;

  if (!g_variant_lookup (scopes, role, "&s", &scope))
    return hf_role_find (role)->works_for == HF_ROLE_OWN ? HF_WHOSE_MINE : HF_WHOSE_ALL;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], scope))
      return (HfWhose) i;
  return HF_WHOSE_ALL;
}

static void
remember (HfScopeSwitch *self)
{
  g_autoptr (GVariant) before = g_settings_get_value (self->settings, SETTING);
  GVariantBuilder scopes;
  const char     *other, *scope;

  g_variant_builder_init (&scopes, G_VARIANT_TYPE ("a{ss}"));
  for (gsize i = 0; i < g_variant_n_children (before); i++)
    {
      g_variant_get_child (before, i, "{&s&s}", &other, &scope);
      if (!g_str_equal (other, self->role))
        g_variant_builder_add (&scopes, "{ss}", other, scope);
    }
  g_variant_builder_add (&scopes, "{ss}", self->role, names[self->chosen]);
  g_settings_set_value (self->settings, SETTING, g_variant_builder_end (&scopes));
}

static gboolean
is_on (GtkWidget *button)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
}

/* What the buttons say while they change is nobody's choice. */
static void
show (HfScopeSwitch *self, HfWhose whose)
{
  self->shown = whose;
  self->is_showing = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->all), whose == HF_WHOSE_ALL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->mine), (whose & HF_WHOSE_MINE) != 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->starred), (whose & HF_WHOSE_STARRED) != 0);
  self->is_showing = FALSE;
}

static void
choose (HfScopeSwitch *self, HfWhose whose)
{
  gboolean is_other = self->shown != whose;

  show (self, whose);
  self->chosen = whose;
  if (!is_other)
    return;
  if (self->settings != NULL)
    remember (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* "All" lets go of the others, and nothing else lets go of it: nobody's are no choice. */
static void
toggled_cb (HfScopeSwitch *self, GtkWidget *button)
{
  HfWhose whose = HF_WHOSE_ALL;

  if (self->is_showing || self->starred == NULL) /* the others are not made yet */
    return;
  if (button != self->all && is_on (self->mine))
    whose |= HF_WHOSE_MINE;
  if (button != self->all && is_on (self->starred))
    whose |= HF_WHOSE_STARRED;
  choose (self, whose);
}

static void
hf_scope_switch_dispose (GObject *object)
{
  g_clear_object (&HF_SCOPE_SWITCH (object)->settings);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_SCOPE_SWITCH);

  G_OBJECT_CLASS (hf_scope_switch_parent_class)->dispose (object);
}

static void
hf_scope_switch_finalize (GObject *object)
{
  g_free (HF_SCOPE_SWITCH (object)->role);

  G_OBJECT_CLASS (hf_scope_switch_parent_class)->finalize (object);
}

static void
hf_scope_switch_class_init (HfScopeSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_scope_switch_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_scope_switch_finalize;

  /**
   * HfScopeSwitch::changed:
   * @self: the switch
   *
   * The other customers were chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_SCOPE_SWITCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-scope-switch.ui");
  gtk_widget_class_bind_template_child (widget_class, HfScopeSwitch, all);
  gtk_widget_class_bind_template_child (widget_class, HfScopeSwitch, mine);
  gtk_widget_class_bind_template_child (widget_class, HfScopeSwitch, starred);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
hf_scope_switch_init (HfScopeSwitch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_scope_switch_set_up (HfScopeSwitch *self, HfContext *context)
{
  GSettings *settings = hf_context_get_settings (context);

  g_return_if_fail (HF_IS_SCOPE_SWITCH (self) && self->settings == NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), hf_context_get_viewer (context)->staff != 0);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  self->role = hf_context_dup_role (context);
  if (settings != NULL)
    choose (self, find_chosen (settings, self->role));
  g_set_object (&self->settings, settings); /* what is chosen from now on is the person's choice */
}

HfWhose
hf_scope_switch_get_whose (HfScopeSwitch *self)
{
  g_return_val_if_fail (HF_IS_SCOPE_SWITCH (self), HF_WHOSE_ALL);

  return self->shown;
}

void
hf_scope_switch_choose (HfScopeSwitch *self, HfWhose whose)
{
  g_return_if_fail (HF_IS_SCOPE_SWITCH (self));

  choose (self, whose);
}

void
hf_scope_switch_lift (HfScopeSwitch *self, gboolean is_lifted)
{
  g_return_if_fail (HF_IS_SCOPE_SWITCH (self));

  show (self, is_lifted ? HF_WHOSE_ALL : self->chosen);
}
