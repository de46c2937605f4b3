package com.example.app_school_relays_combined;

final class Combined<A, B> extends Relay<Boolean> {
    private A first;
    private B second;

    Combined(Relay<A> one, Relay<B> other) {
        one.hear(word -> {
            first = word;
            look();
        });
        other.hear(word -> {
            second = word;
            look();
        });
    }

    private void look() {
        if (first != null && second != null) {
            say(true);
        }
    }
}
