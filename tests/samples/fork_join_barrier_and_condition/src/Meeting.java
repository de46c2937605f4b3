package com.example.fork_join_barrier_and_condition;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.util.Log;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

final class Meeting {
    private static final Lock LOCK = new ReentrantLock();
    private static final Condition CHANGED = LOCK.newCondition();
    private static CyclicBarrier barrier;
    private static boolean agreed;

    private Meeting() {
    }

    static void open(Context context) {
        barrier = new CyclicBarrier(2, () -> count(context, "content://com.android.contacts/data"));
        new Thread(Meeting::arrive).start();
        new Thread(() -> awaitAnswer(context)).start();
    }

    static void arrive() {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException gone) {
            Thread.currentThread().interrupt();
        }
    }

    static void agree() {
        LOCK.lock();
        try {
            agreed = true;
            CHANGED.signalAll();
        } finally {
            LOCK.unlock();
        }
        new Thread(Meeting::arrive).start();
    }

    private static void awaitAnswer(Context context) {
        LOCK.lock();
        try {
            while (!agreed) {
                CHANGED.awaitUninterruptibly();
            }
        } finally {
            LOCK.unlock();
        }
        count(context, "content://sms/inbox");
    }

    private static void count(Context context, String address) {
        try (Cursor rows = context.getContentResolver().query(Uri.parse(address), null, null, null, null)) {
            Log.d("Meeting", "rows " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
