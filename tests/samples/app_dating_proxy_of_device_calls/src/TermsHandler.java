package com.example.app_dating_proxy_of_device_calls;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

final class TermsHandler implements InvocationHandler {
    private final DeviceCalls target;
    private final Terms terms;

    private TermsHandler(DeviceCalls target, Terms terms) {
        this.target = target;
        this.terms = terms;
    }

    static DeviceCalls wrap(DeviceCalls target, Terms terms) {
        Class<?>[] faces = {DeviceCalls.class};
        return (DeviceCalls) Proxy.newProxyInstance(DeviceCalls.class.getClassLoader(), faces, new TermsHandler(target, terms));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.isAnnotationPresent(AfterTerms.class) && !terms.accepted()) {
            return "";
        }
        return method.invoke(target, arguments);
    }
}
