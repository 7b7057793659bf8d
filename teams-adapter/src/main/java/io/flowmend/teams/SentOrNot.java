package io.flowmend.teams;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Tells of a broken call whether its request can have reached the platform: what breaks before there is a connection has
 * not, everything else may have.
 */
final class SentOrNot {

    private SentOrNot() {}

    /** The connection was never made; the platform knows nothing of the request. */
    static final class NotSentException extends IOException {
        private static final long serialVersionUID = 1L;

        NotSentException(IOException cause) {
            super(cause);
        }
    }

    /** Goes around the whole call. */
    static final class Outside implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            AtomicBoolean sending = new AtomicBoolean();
            try {
                return chain.proceed(chain.request()
                        .newBuilder()
                        .tag(AtomicBoolean.class, sending)
                        .build());
            } catch (IOException e) {
                throw sending.get() ? e : new NotSentException(e);
            }
        }
    }

    /** Is reached when the connection stands. */
    static final class Inside implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            AtomicBoolean sending = chain.request().tag(AtomicBoolean.class);
            if (sending != null) {
                sending.set(true);
            }
            return chain.proceed(chain.request());
        }
    }
}
