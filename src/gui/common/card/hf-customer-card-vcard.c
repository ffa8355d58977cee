/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The customer on a card handed out as a vCard, by the clipboard or in a file. What it says is
 * decided where it is read. The telephone numbers leave with it, which is entered first, as when
 * one is copied alone. */

#include "gui/common/card/hf-customer-card-vcard.h"

#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-revealing.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-customer-vcard.h"

#include <glib/gi18n.h>

/* The card keeps it. */
static HfContext *
get_context (HfCustomerCard *card)
{
  g_autoptr (HfContext) context = NULL;

  g_object_get (card, "context", &context, NULL);
  return context;
}

static HfStore *
get_store (HfCustomerCard *card)
{
  return hf_context_get_store (get_context (card));
}

typedef void (*Handing) (HfCustomerCard *card, const HfRow *customer, gboolean with_numbers);

/* What somebody wants to hand out; the card may show another by the time they may. */
typedef struct
{
  HfRow  *customer; /* owned */
  Handing hand_out;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  hf_row_unref (self->customer);
  g_free (self);
}

static void
asked_cb (GtkWidget *widget, gboolean is_agreed, gpointer user_data)
{
  const Wish *wish = user_data;

  if (is_agreed)
    wish->hand_out (HF_CUSTOMER_CARD (widget), wish->customer, TRUE);
}

/* Who has no number as far as the card knows is entered for none; one that was added meanwhile
 * stays masked. */
static void
ask (HfCustomerCard *card, const HfRow *customer, Handing hand_out)
{
  const HfFieldDef *field = &hf_phone_def.fields[HF_PHONE_NUMBER];
  HfContext        *context = get_context (card);
  Wish             *wish;

  if (!hf_revealing_is_hidden (context, hf_row_text (customer, HF_CUSTOMER_PHONE)))
    {
      hand_out (card, customer, !hf_revealing_keeps_back (context, field));
      return;
    }
  wish = g_new (Wish, 1);
  *wish = (Wish){ hf_row_ref (customer), hand_out };
  hf_revealing_ask (GTK_WIDGET (card), context, field, customer->id, HF_REVEAL_COPIED, asked_cb,
                    wish, wish_free);
}

/* Programs that know vCards ask for one, others for text. */
static GdkContentProvider *
make_content (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes (HF_CUSTOMER_VCARD_MEDIA_TYPE, bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfCustomerCard) card = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = hf_customer_vcard_finish (HF_STORE (source), result, &error);
  g_autoptr (GdkContentProvider) content = NULL;

  if (card == NULL)
    return;
  if (text == NULL)
    {
      hf_page_show_error_of (GTK_WIDGET (card), error);
      return;
    }
  content = make_content (text);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (card)), content);
  hf_page_toast_of (GTK_WIDGET (card), _ ("vCard copied"), 0);
}

static void
copy (HfCustomerCard *card, const HfRow *customer, gboolean with_numbers)
{
  hf_customer_vcard_read_async (get_store (card), customer->id, with_numbers,
                                hf_ending_of (GTK_WIDGET (card)), read_cb, hf_weak_new (card));
}

void
hf_customer_card_vcard_copy (HfCustomerCard *card)
{
  const HfRow *customer = hf_customer_card_get_customer (card);

  if (customer != NULL)
    ask (card, customer, copy);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfCustomerCard) card = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = hf_customer_vcard_finish (HF_STORE (source), result, &error);

  if (text != NULL)
    hf_page_toast_of (GTK_WIDGET (card), _ ("vCard saved"), 0);
  else
    hf_saving_tell_failure (GTK_WIDGET (card), get_context (card), N_ ("Save as vCard"), error);
}

void
hf_customer_card_vcard_save_to (HfCustomerCard *card,
                                gint64          customer,
                                gboolean        with_numbers,
                                GFile          *file)
{
  hf_customer_vcard_save_async (get_store (card), customer, with_numbers, g_file_peek_path (file),
                                NULL, saved_cb, g_object_ref (card));
}

typedef struct
{
  HfWeak  *card;
  gint64   customer; /* of whom it was asked; the card may show another by now */
  gboolean with_numbers;
} Choice;

static void
chosen_cb (GFile *file, gpointer user_data)
{
  Choice choice = *(Choice *) user_data;
  g_autoptr (HfCustomerCard) card = hf_weak_take (choice.card);

  g_free (user_data);
  if (card != NULL && file != NULL)
    hf_customer_card_vcard_save_to (card, choice.customer, choice.with_numbers, file);
}

static void
choose_file (HfCustomerCard *card, const HfRow *customer, gboolean with_numbers)
{
  g_autofree char *name = hf_customer_vcard_file_name (customer);
  Choice          *choice = g_new (Choice, 1);

  *choice = (Choice){ hf_weak_new (card), customer->id, with_numbers };
  hf_dialogs_save_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (card))), _ ("Save as vCard"),
                        name, chosen_cb, choice);
}

/* It is entered before a file is chosen: from then on nothing stands between the choice and the
 * file, whatever becomes of the window. */
void
hf_customer_card_vcard_save (HfCustomerCard *card)
{
  const HfRow *customer = hf_customer_card_get_customer (card);

  if (customer != NULL)
    ask (card, customer, choose_file);
}
