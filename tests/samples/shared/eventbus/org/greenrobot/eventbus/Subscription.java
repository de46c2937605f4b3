package org.greenrobot.eventbus;

import java.lang.reflect.Method;

final class Subscription {
    final Object subscriber;
    final Method method;

    Subscription(Object subscriber, Method method) {
        this.subscriber = subscriber;
        this.method = method;
    }
}
