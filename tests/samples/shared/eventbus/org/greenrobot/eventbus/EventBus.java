package org.greenrobot.eventbus;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A working copy in small: finds the marked methods of a subscriber, and calls those of an event's class. */
public class EventBus {
    private static volatile EventBus defaultInstance;
    private final Map<Class<?>, List<Subscription>> subscriptionsByEventType = new HashMap<>();

    public static EventBus getDefault() {
        EventBus instance = defaultInstance;
        if (instance == null) {
            synchronized (EventBus.class) {
                instance = defaultInstance;
                if (instance == null) {
                    instance = defaultInstance = new EventBus();
                }
            }
        }
        return instance;
    }

    public void register(Object subscriber) {
        for (Method method : subscriber.getClass().getDeclaredMethods()) {
            Class<?>[] parameters = method.getParameterTypes();
            if (parameters.length == 1 && method.getAnnotation(Subscribe.class) != null) {
                List<Subscription> known = subscriptionsByEventType.get(parameters[0]);
                if (known == null) {
                    known = new CopyOnWriteArrayList<>();
                    subscriptionsByEventType.put(parameters[0], known);
                }
                known.add(new Subscription(subscriber, method));
            }
        }
    }

    public void post(Object event) {
        List<Subscription> known = subscriptionsByEventType.get(event.getClass());
        if (known != null) {
            for (Subscription subscription : known) {
                invokeSubscriber(subscription, event);
            }
        }
    }

    private void invokeSubscriber(Subscription subscription, Object event) {
        try {
            subscription.method.invoke(subscription.subscriber, event);
        } catch (InvocationTargetException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("Unexpected exception", hidden);
        }
    }
}
