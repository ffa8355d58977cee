/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All customers or one's own. Which those are is not known here. */

#include "gui/customer/hf-scope-switch.h"

#include "core/hf-role.h"
#include "gui/common/hf-children.h"

#define SETTING "customer-scopes"
#define ALL     "all"
#define MINE    "mine"

struct _HfScopeSwitch
{
  GtkWidget parent_instance;

  GSettings *settings;       /* owned, (nullable) */
  char      *role;           /* owned: what the person does */
  gboolean   is_chosen_mine; /* what the person chose, shown or not */

  /* template children */
  GtkWidget *all;
  GtkWidget *mine;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfScopeSwitch, hf_scope_switch, GTK_TYPE_WIDGET)

/* Who sees patients asks for the own ones; who answers the telephone, for anybody. */
static gboolean
was_mine (GSettings *settings, const char *role)
{
  g_autoptr (GVariant) scopes = g_settings_get_value (settings, SETTING);
  const char *scope;

  if (!g_variant_lookup (scopes, role, "&s", &scope))
    return hf_role_find (role)->works_for == HF_ROLE_OWN;
  return g_str_equal (scope, MINE);
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
  g_variant_builder_add (&scopes, "{ss}", self->role, hf_scope_switch_is_mine (self) ? MINE : ALL);
  g_settings_set_value (self->settings, SETTING, g_variant_builder_end (&scopes));
}

static void
toggled_cb (HfScopeSwitch *self)
{
  self->is_chosen_mine = hf_scope_switch_is_mine (self);
  if (self->settings != NULL)
    remember (self);
  g_signal_emit (self, signals[CHANGED], 0);
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
    hf_scope_switch_choose (self, was_mine (settings, self->role));
  g_set_object (&self->settings, settings); /* what is chosen from now on is the person's choice */
}

gboolean
hf_scope_switch_is_mine (HfScopeSwitch *self)
{
  g_return_val_if_fail (HF_IS_SCOPE_SWITCH (self), FALSE);

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->mine));
}

void
hf_scope_switch_choose (HfScopeSwitch *self, gboolean is_mine)
{
  g_return_if_fail (HF_IS_SCOPE_SWITCH (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (is_mine ? self->mine : self->all), TRUE);
}

void
hf_scope_switch_lift (HfScopeSwitch *self, gboolean is_lifted)
{
  gboolean is_mine = self->is_chosen_mine && !is_lifted;

  g_return_if_fail (HF_IS_SCOPE_SWITCH (self));

  g_signal_handlers_block_by_func (self->mine, toggled_cb, self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (is_mine ? self->mine : self->all), TRUE);
  g_signal_handlers_unblock_by_func (self->mine, toggled_cb, self);
}
