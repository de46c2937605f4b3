package com.example.app_ferry_steps_by_messages;

import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import android.os.Message;

final class Steps extends Handler {
    static final int START = 1;
    static final int CHECK = 2;
    static final int LOAD = 3;
    static final int ASK = 4;
    static final int LATE = 5;
    static final int TICKET = 6;
    private static final long TEN_SECONDS = 10_000L;

    private final Context context;
    private final Logbook logbook;
    private Runnable question;

    Steps(Context context) {
        super(Looper.getMainLooper());
        this.context = context;
        logbook = new Logbook(context);
    }

    void askWith(Runnable question) {
        this.question = question;
    }

    @Override
    public void handleMessage(Message message) {
        switch (message.what) {
            case START:
                sendEmptyMessage(CHECK);
                sendEmptyMessageDelayed(LATE, TEN_SECONDS);
                break;
            case CHECK:
                sendMessage(obtainMessage(Boarding.of(context) == Boarding.CLEARED ? LOAD : ASK));
                break;
            case LOAD:
                logbook.passengers();
                break;
            case ASK:
                if (question != null) {
                    question.run();
                }
                break;
            case LATE:
                logbook.pier();
                break;
            case TICKET:
                logbook.ticket();
                break;
            default:
                super.handleMessage(message);
        }
    }
}
