package io.scenariomarket.notification;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.scenariomarket.shared.MarketProperties;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** How often the database is asked for what is to be sent. */
class DeliveryTest {

  private static final Instant NOW = Instant.parse("2031-05-20T08:00:00Z");

  private final Outbox outbox = mock();
  private final Clock clock = mock();
  private final Delivery delivery =
      new Delivery(
          outbox,
          mock(AddressBook.class),
          mock(NoticeKinds.class),
          mock(Letters.class),
          mock(Mailer.class),
          mock(ApplicationEventPublisher.class),
          TransactionOperations.withoutTransaction(),
          new MarketProperties(Path.of("config"), "", false, null),
          clock);

  @Test
  void isOnceAMinuteWhereNothingWaits() {
    look(NOW);
    look(NOW.plusSeconds(2));
    look(NOW.plusSeconds(59));
    looked(1);
    look(NOW.plusSeconds(60));
    looked(2);
  }

  @Test
  void isAtOnceWhereSomethingCameAndAgainAsLongAsItWaits() {
    look(NOW);
    delivery.wake();
    when(outbox.any()).thenReturn(true);
    look(NOW.plusSeconds(2));
    look(NOW.plusSeconds(4));
    looked(3);
    when(outbox.any()).thenReturn(false);
    look(NOW.plusSeconds(6));
    look(NOW.plusSeconds(8));
    looked(4);
  }

  private void look(Instant at) {
    when(clock.instant()).thenReturn(at);
    delivery.deliver();
  }

  private void looked(int times) {
    verify(outbox, times(times)).due();
  }
}
