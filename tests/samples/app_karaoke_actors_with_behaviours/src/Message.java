package com.example.app_karaoke_actors_with_behaviours;

abstract class Message {
    static final class Open extends Message {
    }

    static final class Answer extends Message {
        final boolean yes;

        Answer(boolean yes) {
            this.yes = yes;
        }
    }
}
