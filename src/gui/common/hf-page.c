/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The base of every view: it knows its context, tells the window its title, badge and messages, and
 * is told about search and navigation. It knows no window and no other page. */

#include "gui/common/hf-page.h"

#include "base/hf-props.h"
#include "base/hf-strings.h"
#include "gui/common/hf-field-row.h"
#include "hf-common-resources.h"
#include "session/hf-error-text.h"

typedef struct
{
  HfContext    *context;     /* owned */
  GCancellable *cancellable; /* owned; cancelled when the page goes */
  char         *title;
  char         *subtitle;
  char         *search; /* what is searched for, "" for nothing */
  guint         badge;
  gboolean      is_narrow;
  gboolean      can_go_back;
  gboolean      has_footer;
  GtkWidget    *bar; /* a part of the page, %NULL for none */
  gboolean      lacks_paper;
} HfPagePrivate;

enum
{
  PROP_CONTEXT = 1,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_BADGE,
  PROP_NARROW,
  PROP_CAN_GO_BACK,
  PROP_FOOTER,
  PROP_SEARCH,
  PROP_CAN_PRINT,
  N_PROPS,
};

enum
{
  MESSAGE,
  OFFER,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HfPage, hf_page, GTK_TYPE_WIDGET)

static HfPagePrivate *
get_private (HfPage *self)
{
  return hf_page_get_instance_private (self);
}

static void
hf_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HfPagePrivate *priv = get_private (HF_PAGE (object));

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, priv->context);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;
    case PROP_BADGE:
      g_value_set_uint (value, priv->badge);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->is_narrow);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, priv->can_go_back);
      break;
    case PROP_FOOTER:
      g_value_set_boolean (value, priv->has_footer);
      break;
    case PROP_SEARCH:
      g_value_set_string (value, hf_page_get_search (HF_PAGE (object)));
      break;
    case PROP_CAN_PRINT:
      g_value_set_boolean (value, hf_page_can_print (HF_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hf_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HfPage *self = HF_PAGE (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      get_private (self)->context = g_value_dup_object (value);
      break;
    case PROP_NARROW:
      hf_page_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hf_page_dispose (GObject *object)
{
  HfPagePrivate *priv = get_private (HF_PAGE (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_weak_pointer (&priv->bar);
  g_clear_object (&priv->context);

  G_OBJECT_CLASS (hf_page_parent_class)->dispose (object);
}

static void
hf_page_finalize (GObject *object)
{
  HfPagePrivate *priv = get_private (HF_PAGE (object));

  g_object_unref (priv->cancellable);
  g_free (priv->title);
  g_free (priv->subtitle);
  g_free (priv->search);

  G_OBJECT_CLASS (hf_page_parent_class)->finalize (object);
}

/* Out of what one writes in, once it has nothing left to give back: the keys are the view's again,
 * and those of the card that the line stands in. Without any focus they would be only the window's.
 */
static gboolean
escape_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = gtk_root_get_focus (root);
  GtkWidget *line;

  if (!GTK_IS_TEXT (focus) && !GTK_IS_TEXT_VIEW (focus))
    return FALSE;
  line = gtk_widget_get_ancestor (focus, HF_TYPE_FIELD_ROW);
  gtk_root_set_focus (root, line ? line : widget);
  return TRUE;
}

static void
hf_page_class_init (HfPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  hf_common_get_resource (); /* links the resources in, which then register themselves */

  object_class->get_property = hf_page_get_property;
  object_class->set_property = hf_page_set_property;
  object_class->dispose = hf_page_dispose;
  object_class->finalize = hf_page_finalize;

  props[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, HF_TYPE_CONTEXT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, read_only);
  props[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, read_only);
  props[PROP_BADGE] = g_param_spec_uint ("badge", NULL, NULL, 0, G_MAXUINT, 0, read_only);
  props[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, read_only);
  props[PROP_FOOTER] = g_param_spec_boolean ("footer", NULL, NULL, FALSE, read_only);
  props[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, NULL, read_only);
  props[PROP_CAN_PRINT] = g_param_spec_boolean ("can-print", NULL, NULL, FALSE, read_only);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * HfPage::message:
   * @self: the page
   * @text: what to say, for a moment
   * @step: the step in the history that Undo beside it takes back, 0 for none
   *
   * The page has something to say; the window shows it as a toast.
   */
  signals[MESSAGE] = g_signal_new ("message", HF_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);

  /**
   * HfPage::offer:
   * @self: the page
   * @text: what to say, for a moment
   * @button: what a button beside it says
   * @action: the action of the window that it runs
   *
   * The page has something to say after which there is something to do.
   */
  signals[OFFER] = g_signal_new ("offer", HF_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, escape_pressed_cb,
                                NULL);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hf_page_init (HfPage *self)
{
  get_private (self)->cancellable = g_cancellable_new ();
}

/**
 * hf_page_get_context:
 * @self: a page
 *
 * Returns: (transfer none): what the page works with
 */
HfContext *
hf_page_get_context (HfPage *self)
{
  g_return_val_if_fail (HF_IS_PAGE (self), NULL);

  return get_private (self)->context;
}

/**
 * hf_page_get_store:
 * @self: a page
 *
 * Returns: (transfer none): the book
 */
HfStore *
hf_page_get_store (HfPage *self)
{
  return hf_context_get_store (hf_page_get_context (self));
}

/**
 * hf_page_get_cancellable:
 * @self: a page
 *
 * For what is read only to be shown. Its callback holds the page by an #HfWeak, or the page would
 * not go before the answer has come.
 *
 * Returns: (transfer none): cancelled when the page goes
 */
GCancellable *
hf_page_get_cancellable (HfPage *self)
{
  g_return_val_if_fail (HF_IS_PAGE (self), NULL);

  return get_private (self)->cancellable;
}

/**
 * hf_page_get_title:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the title as it stands in the header bar
 */
const char *
hf_page_get_title (HfPage *self)
{
  g_return_val_if_fail (HF_IS_PAGE (self), NULL);

  return get_private (self)->title;
}

/**
 * hf_page_set_title:
 * @self: a page
 * @title: the title, translated; never a customer's name, which other programs could read
 * @subtitle: (nullable): a second line
 *
 * Sets what the header bar shows.
 */
void
hf_page_set_title (HfPage *self, const char *title, const char *subtitle)
{
  HfPagePrivate *priv = get_private (self);

  g_return_if_fail (HF_IS_PAGE (self));
  if (hf_set_str (&priv->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
  if (hf_set_str (&priv->subtitle, subtitle))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUBTITLE]);
}

/**
 * hf_page_set_narrow:
 * @self: a page
 * @is_narrow: whether only one pane fits
 *
 * Told by the window.
 */
void
hf_page_set_narrow (HfPage *self, gboolean is_narrow)
{
  hf_props_set_flag (self, &get_private (self)->is_narrow, is_narrow, props[PROP_NARROW]);
}

/**
 * hf_page_get_search:
 * @self: a page
 *
 * Returns: (transfer none): what is searched for, "" for nothing
 */
const char *
hf_page_get_search (HfPage *self)
{
  const char *search = get_private (self)->search;

  return search ? search : "";
}

/**
 * hf_page_search:
 * @self: a page
 * @text: what is searched for, "" for nothing
 *
 * Searches the page, if it can be searched.
 *
 * Returns: %FALSE for a page that has no search
 */
gboolean
hf_page_search (HfPage *self, const char *text)
{
  HfPageClass *klass = HF_PAGE_GET_CLASS (self);

  if (klass->search == NULL)
    return FALSE;
  if (g_str_equal (hf_page_get_search (self), text))
    return TRUE;
  hf_set_str (&get_private (self)->search, text);
  klass->search (self, text);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH]);
  return TRUE;
}

/**
 * hf_page_is_narrow:
 * @self: a page
 *
 * Returns: whether only one pane fits
 */
gboolean
hf_page_is_narrow (HfPage *self)
{
  return get_private (self)->is_narrow;
}

/**
 * hf_page_set_can_go_back:
 * @self: a page
 * @can_go_back: whether go_back() has something to leave
 *
 * Shows or hides the Back button.
 */
void
hf_page_set_can_go_back (HfPage *self, gboolean can_go_back)
{
  hf_props_set_flag (self, &get_private (self)->can_go_back, can_go_back, props[PROP_CAN_GO_BACK]);
}

/**
 * hf_page_set_footer:
 * @self: a page
 * @has_footer: whether what one works with stands at the bottom now, as the outcomes of a call do
 *
 * Has messages stand above it. Else they stand as low as they can, out of the way of what is in the
 * middle.
 */
void
hf_page_set_footer (HfPage *self, gboolean has_footer)
{
  hf_props_set_flag (self, &get_private (self)->has_footer, has_footer, props[PROP_FOOTER]);
}

static void
bar_shown_cb (HfPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOOTER]);
}

/**
 * hf_page_set_bar:
 * @self: a page
 * @bar: a part of it that stands at the bottom while it is visible, with what can be done
 *
 * Has messages stand above it.
 */
void
hf_page_set_bar (HfPage *self, GtkWidget *bar)
{
  HfPagePrivate *priv = get_private (self);

  g_return_if_fail (HF_IS_PAGE (self) && priv->bar == NULL);

  g_set_weak_pointer (&priv->bar, bar);
  g_signal_connect_object (bar, "notify::visible", G_CALLBACK (bar_shown_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * hf_page_measure_bar:
 * @self: a page
 *
 * Returns: how high its bar is, in pixels; 0 while there is none
 */
int
hf_page_measure_bar (HfPage *self)
{
  GtkWidget *bar = get_private (self)->bar;
  int        height;

  if (bar == NULL || !gtk_widget_get_visible (bar))
    return 0;
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL,
                      gtk_widget_get_width (gtk_widget_get_parent (bar)), NULL, &height, NULL,
                      NULL);
  return height;
}

/**
 * hf_page_set_badge:
 * @self: a page
 * @n: the number beside the view's name, 0 for none
 *
 * Sets the badge.
 */
void
hf_page_set_badge (HfPage *self, guint n)
{
  HfPagePrivate *priv = get_private (self);

  if (priv->badge == n)
    return;
  priv->badge = n;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BADGE]);
}

/**
 * hf_page_get_customer:
 * @self: a page
 *
 * Returns: the id of the customer in front, whom something new is about; 0 for nobody
 */
gint64
hf_page_get_customer (HfPage *self)
{
  HfPageClass *klass = HF_PAGE_GET_CLASS (self);

  return klass->get_customer != NULL ? klass->get_customer (self) : 0;
}

/**
 * hf_page_can_print:
 * @self: a page
 *
 * Returns: whether what it shows can be printed
 */
gboolean
hf_page_can_print (HfPage *self)
{
  return HF_PAGE_GET_CLASS (self)->list_printed != NULL && !get_private (self)->lacks_paper;
}

/**
 * hf_page_set_can_print:
 * @self: a page that lists what is printed
 * @can_print: whether what it shows now can be printed; at first it can
 *
 * Told by a page where only a part of what it shows is for paper.
 */
void
hf_page_set_can_print (HfPage *self, gboolean can_print)
{
  hf_props_set_flag (self, &get_private (self)->lacks_paper, !can_print, props[PROP_CAN_PRINT]);
}

/**
 * hf_page_toast:
 * @self: a page
 * @text: what to say, translated
 * @step: the step in the history that Undo beside it takes back, 0 for none
 *
 * Says something for a moment.
 */
void
hf_page_toast (HfPage *self, const char *text, gint64 step)
{
  g_return_if_fail (HF_IS_PAGE (self));

  g_signal_emit (self, signals[MESSAGE], 0, text, step);
}

/**
 * hf_page_offer:
 * @self: a page
 * @text: what to say, translated
 * @button: what a button beside it says, translated
 * @action: the action of the window that it runs
 *
 * Says something for a moment, and offers what to do about it.
 */
void
hf_page_offer (HfPage *self, const char *text, const char *button, const char *action)
{
  g_return_if_fail (HF_IS_PAGE (self));

  g_signal_emit (self, signals[OFFER], 0, text, button, action);
}

/**
 * hf_page_show_error:
 * @self: a page
 * @error: what went wrong
 *
 * Says what went wrong, what is safe and what to do. Cancellation is silent.
 */
void
hf_page_show_error (HfPage *self, const GError *error)
{
  g_autofree char *text = hf_error_text (error);

  if (text != NULL)
    hf_page_toast (self, text, 0);
}

/**
 * hf_page_toast_of:
 * @widget: what was a part of a page, and may be none by now
 * @text: what to say, translated
 * @step: the step in the history, 0 where there is nothing to take back
 *
 * Like hf_page_toast(), on the page that @widget is on, if it is on one.
 */
void
hf_page_toast_of (GtkWidget *widget, const char *text, gint64 step)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, HF_TYPE_PAGE);

  if (page != NULL)
    hf_page_toast (HF_PAGE (page), text, step);
}

/**
 * hf_page_show_error_of:
 * @widget: a part of a page
 * @error: what went wrong
 *
 * Like hf_page_show_error(), on the page that @widget is on. Fits a signal that tells of an error.
 */
void
hf_page_show_error_of (GtkWidget *widget, const GError *error)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, HF_TYPE_PAGE);

  if (page != NULL)
    hf_page_show_error (HF_PAGE (page), error);
}

/**
 * hf_page_is_seen_of:
 * @widget: a part of a page, or of a dialog
 *
 * Whether somebody who looks at the window sees what its page says, be it once they go back to that
 * view. A window that was closed lives on while somebody holds it, and what is in it with it; in
 * privacy mode all views are hidden.
 *
 * Returns: whether it makes sense to tell something there
 */
gboolean
hf_page_is_seen_of (GtkWidget *widget)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, HF_TYPE_PAGE);
  GtkWidget *views = page != NULL ? gtk_widget_get_parent (page) : NULL;
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));

  return root != NULL && gtk_widget_get_mapped (views != NULL ? views : root);
}
