package com.example.app_karaoke_actors_with_behaviours;

final class Deaf implements Behaviour {
    @Override
    public Behaviour on(Message message) {
        if (message instanceof Message.Answer && ((Message.Answer) message).yes) {
            return new Listening().on(new Message.Open());
        }
        return this;
    }
}
