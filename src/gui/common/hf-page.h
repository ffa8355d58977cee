/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_PAGE (hf_page_get_type ())

/**
 * HfPage:
 *
 * The base of every view: it knows its context, and tells the window its title, badge and messages.
 */
G_DECLARE_DERIVABLE_TYPE (HfPage, hf_page, HF, PAGE, GtkWidget)

/**
 * HfPageClass:
 * @parent_class: the parent class
 * @search: the text in the header bar's search changed; "" when it was cleared. %NULL: the page has
 * no search
 * @activate_search: Enter in the search: open the first hit
 * @enter_hits: Down in the search: with the keyboard to the first hit. %NULL: as @shown
 * @shown: the page was switched to; take the focus where work begins
 * @go_back: Esc or Back: from the detail to the list where only one fits. Returns whether there was
 * anything to leave
 * @show_item: navigation from elsewhere, such as a customer's id ("x") or a day ("s"), see
 * docs/DESIGN.md
 * @create: Ctrl+N: make a new one of what the page shows. %NULL: nothing to make
 * @edit: F2 where nothing nearer takes it: to the first field of what is shown. %NULL: there is
 * none
 * @get_customer: the id of the customer in front, 0 for nobody. %NULL: there is never anybody
 * @list_printed: Ctrl+P: what of it one may want on paper, as #HfPrintScope, the likeliest first;
 * at least one where hf_page_can_print() holds. %NULL: nothing to print
 * @export_shown: Ctrl+E: write what it shows into a file. %NULL: nothing to write
 * @save_state: what to remember until the next start, or %NULL
 * @restore_state: what save_state() returned then
 * @rest: all it takes to build the page again just as it is, (transfer full): a tuple that begins
 * with what save_state() returns, as a variant, which is what is remembered of it until the next
 * start; %NULL while that is not to be had, as with something half written. %NULL: the page stays
 * @wake: what rest() returned, on a page just built
 *
 * The class of a page, one of the views of the window. A page sits in the window's stack and fills
 * it.
 */
struct _HfPageClass
{
  GtkWidgetClass parent_class;

  void (*search) (HfPage *self, const char *text);
  void (*activate_search) (HfPage *self);
  void (*enter_hits) (HfPage *self);
  void (*shown) (HfPage *self);
  gboolean (*go_back) (HfPage *self);
  void (*show_item) (HfPage *self, GVariant *item);
  void (*create) (HfPage *self);
  void (*edit) (HfPage *self);
  gint64 (*get_customer) (HfPage *self);
  GPtrArray *(*list_printed) (HfPage *self);
  void (*export_shown) (HfPage *self);
  GVariant *(*save_state) (HfPage *self);
  void (*restore_state) (HfPage *self, GVariant *state);
  GVariant *(*rest) (HfPage *self);
  void (*wake) (HfPage *self, GVariant *resting);
};

HfContext    *hf_page_get_context (HfPage *self);
HfStore      *hf_page_get_store (HfPage *self);
const char   *hf_page_get_title (HfPage *self);
void          hf_page_set_title (HfPage *self, const char *title, const char *subtitle);
void          hf_page_set_narrow (HfPage *self, gboolean is_narrow);
gboolean      hf_page_is_narrow (HfPage *self);
gboolean      hf_page_search (HfPage *self, const char *text);
const char   *hf_page_get_search (HfPage *self);
void          hf_page_set_can_go_back (HfPage *self, gboolean can_go_back);
void          hf_page_set_footer (HfPage *self, gboolean has_footer);
void          hf_page_set_bar (HfPage *self, GtkWidget *bar);
int           hf_page_measure_bar (HfPage *self);
void          hf_page_set_badge (HfPage *self, guint n);
gint64        hf_page_get_customer (HfPage *self);
gboolean      hf_page_can_print (HfPage *self);
void          hf_page_set_can_print (HfPage *self, gboolean can_print);
GCancellable *hf_page_get_cancellable (HfPage *self);

void     hf_page_toast (HfPage *self, const char *text, gint64 step);
void     hf_page_toast_of (GtkWidget *widget, const char *text, gint64 step);
void     hf_page_offer (HfPage *self, const char *text, const char *button, const char *action);
void     hf_page_show_error (HfPage *self, const GError *error);
void     hf_page_show_error_of (GtkWidget *widget, const GError *error);
gboolean hf_page_is_seen_of (GtkWidget *widget);

G_END_DECLS
