package com.example.app_karaoke_actors_with_behaviours;

import android.os.Handler;
import android.os.HandlerThread;

final class Actor implements Handler.Callback {
    private final Handler mailbox;
    private Behaviour behaviour;

    Actor(String name, Behaviour first) {
        HandlerThread thread = new HandlerThread(name);
        thread.start();
        mailbox = new Handler(thread.getLooper(), this);
        behaviour = first;
    }

    void tell(Message message) {
        mailbox.obtainMessage(0, message).sendToTarget();
    }

    @Override
    public boolean handleMessage(android.os.Message envelope) {
        behaviour = behaviour.on((Message) envelope.obj);
        return true;
    }
}
