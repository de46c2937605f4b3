package com.example.app_karaoke_actors_with_behaviours;

interface Behaviour {
    Behaviour on(Message message);
}
