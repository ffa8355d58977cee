/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A book with what is about means and family, looked at from a desk that needs not know. */

#pragma once

#include "core/hf-customer.h"
#include "tests/store/hf-test-book.h"

#define OWN_NAME  "Houses"
#define OWN_VALUE "two by the lake"

/**
 * RestrictedFixture:
 * @book: the book, open for the desk
 * @owner: who sees all
 * @desk: who needs not know
 * @own: an own field that is restricted
 * @full: a card that says something in each such field
 * @empty: one that says nothing in any
 */
typedef struct
{
  HfTestBook *book;
  HfViewer   *owner;
  HfViewer   *desk;
  gint64      own;
  gint64      full;
  gint64      empty;
} RestrictedFixture;

gboolean restricted_is (guint field);

/* Of several values of a field, which no other field has; @full has the first. */
char *restricted_value_of (guint field, guint n);
void  restricted_fill (HfRow *card, guint n);
void  restricted_assert_says (const HfRow *card, guint field, guint n);

void restricted_look_as (RestrictedFixture *self, HfViewer *viewer);
void restricted_set_level (RestrictedFixture *self, const char *level);
void restricted_set_up (RestrictedFixture *self, gconstpointer data);
void restricted_tear_down (RestrictedFixture *self, gconstpointer data);

/* What only somebody sees who may, is as it was; that one looks from then on. */
void restricted_assert_kept (RestrictedFixture *self);
